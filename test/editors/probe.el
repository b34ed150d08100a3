;; Ends well where Emacs has what the tests need: `emacs --batch --load test/editors/probe.el`.
(package-initialize)
(require 'eglot)
(require 'markdown-mode)
(require 'yaml-mode)

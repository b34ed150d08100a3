// The module that VS Code is told to run. It runs the real suite, copies what that prints to a file and writes
// down how it ended: the workbench says "0" as well when the extension host merely died.
const fs = require('node:fs');
const { format } = require('node:util');

const { VSCODE_TEST_SUITE: suite, VSCODE_TEST_OUTPUT: output, VSCODE_TEST_VERDICT: verdict } = process.env;

// VS Code has put accessors with an empty setter there, so assignment would do nothing.
for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
  const original = console[name].bind(console);
  const value = (...args) => {
    fs.appendFileSync(output, `${format(...args)}\n`);
    original(...args);
  };
  Object.defineProperty(console, name, { configurable: true, writable: true, value });
}

exports.run = async () => {
  const end = result => fs.writeFileSync(verdict, JSON.stringify(result));
  try {
    await require(suite).run();
    end({ ok: true });
  } catch (error) {
    end({ ok: false, error: String(error?.stack ?? error) });
    throw error;
  }
};

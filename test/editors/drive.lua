-- Does in Neovim what the test asks for, and writes what Neovim then shows as JSON.
-- SDET_STEPS: a Lua file that returns function(step); SDET_ANSWER: the file to write.
local answer = {}
local step = {}

--- Waits until something is true; a step that waits in vain ends the run with its name.
function step.wait(name, condition)
  if not vim.wait(90000, condition, 20) then
    error('waited in vain: ' .. name)
  end
end

--- The code of every diagnostic that Neovim holds for a file, sorted.
function step.codes(file)
  local codes = {}
  local buffer = vim.fn.bufnr(file)
  if buffer < 0 then
    return codes
  end
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = (diagnostic.user_data or {}).lsp or {}
    table.insert(codes, diagnostic.code or lsp.code or '')
  end
  table.sort(codes)
  return codes
end

--- Puts the cursor on the first occurrence of a text.
function step.at(text)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. text, 'c') == 0 then
    error('not in this text: ' .. text)
  end
end

--- File name and line of the cursor: `01.md:3`.
function step.here()
  return vim.fn.expand('%:t') .. ':' .. vim.fn.line('.')
end

function step.note(key, value)
  answer[key] = value
end

local done, problem = pcall(dofile(os.getenv('SDET_STEPS')), step)
if not done then
  answer.problem = problem
end
vim.fn.writefile({ vim.fn.json_encode(answer) }, os.getenv('SDET_ANSWER'))
vim.cmd('qall!')

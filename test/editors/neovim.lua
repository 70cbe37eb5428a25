-- Opens a document in Neovim and uses the language server as a user would. Run headless by neovim.test.ts, which gives
-- the file to write the results to in KEHOACH_RESULTS; the configuration of docs/editors.md is already loaded.

local results = {}

-- Neovim before 0.8 has no `vim.lsp.start`.
if not vim.lsp.start then
  vim.lsp.start = function(config)
    local id = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(0, id)
    return id
  end
end
if not vim.fs then
  vim.fs = {
    dirname = function(path)
      return vim.fn.fnamemodify(path, ':h')
    end,
    find = function(names, options)
      for _, name in ipairs(names) do
        local found = vim.fn.findfile(name, options.path .. ';')
        if found ~= '' then
          return { vim.fn.fnamemodify(found, ':p') }
        end
      end
      return {}
    end,
  }
end

local function wait(what, probe)
  local ok = vim.wait(60000, probe, 20)
  if not ok then
    error('waited in vain for ' .. what)
  end
end

local function texts()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') .. '\n'
end

-- Puts the cursor on the first letter of some words.
local function go(words)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if vim.fn.search('\\V' .. words, 'cW') == 0 then
    error('not in the document: ' .. words)
  end
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000)
  for _, answer in pairs(answers or {}) do
    if answer.error then
      error(method .. ': ' .. vim.inspect(answer.error))
    end
    return answer.result
  end
  error(method .. ': no answer')
end

local function at_cursor()
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function codes()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { code = one.code, line = one.lnum + 1, message = one.message })
  end
  return found
end

local function run()
  vim.cmd('edit con.kehoach')
  results.filetype = vim.bo.filetype
  wait('findings', function()
    return #vim.diagnostic.get(0) > 0
  end)
  results.findings = codes()

  go('HoSo 2025')
  local hover = request('textDocument/hover', at_cursor())
  results.hover = hover.contents.value or hover.contents

  go('HoSo 2025')
  local completion = request('textDocument/completion', at_cursor())
  results.completion = {}
  for _, item in ipairs(completion.items or completion) do
    table.insert(results.completion, item.label)
  end

  local edit = request('textDocument/rename', vim.tbl_extend('force', at_cursor(), { newName = 'HoSoMang' }))
  vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  results.renamed = texts()

  local edits = request('textDocument/formatting', {
    textDocument = vim.lsp.util.make_text_document_params(),
    options = { tabSize = 2, insertSpaces = true },
  })
  vim.lsp.util.apply_text_edits(edits, vim.api.nvim_get_current_buf(), 'utf-16')
  results.formatted = texts()

  -- What is typed is checked.
  vim.api.nvim_buf_set_lines(0, -1, -1, true, { '- {KhongCo}.' })
  wait('findings of what is typed', function()
    for _, one in ipairs(vim.diagnostic.get(0)) do
      if one.message:find('KhongCo', 1, true) then
        return true
      end
    end
    return false
  end)
  results.typed = codes()
end

local ok, problem = pcall(run)
if not ok then
  results.problem = tostring(problem)
end
local file = assert(io.open(os.getenv('KEHOACH_RESULTS'), 'w'))
file:write(vim.fn.json_encode(results))
file:close()
vim.cmd('qall!')

// Runs the three tools over all schemas and plans of ROOT. See run.sh.
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import YAML from 'yaml';

const [root, work] = process.argv.slice(2);
const schemaFolder = path.join(root, 'schemas');
const schemaNames = fs.readdirSync(schemaFolder).filter((name) => name.endsWith('.schema.json'));
const definitions = 'definitions.schema.json';

let faults = 0;
function complain(tool, what, details = '') {
  faults += 1;
  console.log(`${tool}: ${what}${details ? `\n${String(details).trimEnd().replace(/^/gm, '    ')}` : ''}`);
}
const shorten = (file) => path.relative(root, file);

// ---- What is held against the tools ------------------------------------------------------------------------------

function* findYaml(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* findYaml(file);
    else if (/\.ya?ml$/.test(entry.name)) yield file;
  }
}

function readPlan(file) {
  const text = fs.readFileSync(file, 'utf8');
  const data = YAML.parse(text, { version: '1.2', schema: 'core' });
  return { file, text, data, schema: `${data.kind ?? 'workspace'}.schema.json` };
}

// The same plan with one fault, under a name that is free.
function spoil(plan, fault, text) {
  const file = plan.file.replace(/\.ya?ml$/, `.${fault}.yaml`);
  return { ...plan, file, text, data: YAML.parse(text, { version: '1.2', schema: 'core' }) };
}

function spoilPlans(plans) {
  const broken = [];
  for (const schema of new Set(plans.map((plan) => plan.schema))) {
    const plan = plans.find((candidate) => candidate.schema === schema);
    broken.push(spoil(plan, 'unknown-key', `${plan.text}\nno_such_key: 1\n`));
  }
  // One that only a reader of the shared definitions can see.
  const zonal = plans.find((plan) => plan.schema === 'zonal-plan.schema.json' && /rank: priority/.test(plan.text));
  if (zonal) broken.push(spoil(zonal, 'misspelt-rank', zonal.text.replace('rank: priority', 'rank: priorty')));
  else complain('plans', 'no zonal plan with a priority was found');
  return broken;
}

// ---- ajv ---------------------------------------------------------------------------------------------------------

function checkWithAjv(plans, broken) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const name of schemaNames) ajv.addSchema(JSON.parse(fs.readFileSync(path.join(schemaFolder, name))), name);
  const compiled = new Map();
  for (const name of schemaNames) {
    try {
      compiled.set(name, ajv.getSchema(name));
    } catch (error) {
      complain('ajv', `${name} does not compile`, error.message);
      compiled.set(name, null);
    }
  }
  for (const plan of plans) {
    const validate = compiled.get(plan.schema);
    if (validate === undefined) complain('ajv', `${shorten(plan.file)}: there is no ${plan.schema}`);
    else if (validate?.(plan.data) === false) complain('ajv', `refuses ${shorten(plan.file)}`, ajv.errorsText(validate.errors));
  }
  for (const plan of broken) {
    if (compiled.get(plan.schema)?.(plan.data)) complain('ajv', `accepts ${shorten(plan.file)}`);
  }
}

// ---- Sourcemeta's jsonschema -------------------------------------------------------------------------------------

function runJsonschema(...words) {
  const program = path.join(work, 'node_modules', '.bin', 'jsonschema');
  return new Promise((resolve) => {
    execFile(program, words, { maxBuffer: 1 << 26 }, (error, output, errors) =>
      resolve({ accepted: error === null, output: output + errors }));
  });
}

const validateFiles = (schema, files) =>
  runJsonschema('validate', path.join(schemaFolder, schema), ...files, '--format-assertion', '--resolve',
    path.join(schemaFolder, definitions));

async function checkWithJsonschema(plans, broken) {
  const schemas = schemaNames.map((name) => path.join(schemaFolder, name));
  const metaschema = await runJsonschema('metaschema', ...schemas);
  if (!metaschema.accepted) complain('jsonschema', 'refuses a schema', metaschema.output);
  for (const schema of schemaNames) {
    if (schema === definitions) continue;
    const files = plans.filter((plan) => plan.schema === schema).map((plan) => plan.file);
    const result = files.length > 0
      ? await validateFiles(schema, files)
      : await runJsonschema('compile', path.join(schemaFolder, schema), '--resolve', path.join(schemaFolder, definitions));
    if (!result.accepted) complain('jsonschema', `refuses ${files.length > 0 ? `a ${schema}` : schema}`, result.output);
  }
  const folder = path.join(work, 'broken');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const [index, plan] of broken.entries()) {
    const file = path.join(folder, `${index}-${path.basename(plan.file)}`);
    fs.writeFileSync(file, plan.text);
    const result = await validateFiles(plan.schema, [file]);
    // A file that cannot be read is refused as well, so the reason is looked at too.
    if (result.accepted) complain('jsonschema', `accepts ${shorten(plan.file)}`);
    else if (!/fail/i.test(result.output)) complain('jsonschema', `stumbles over ${shorten(plan.file)}`, result.output);
  }
}

// ---- The language server: files are opened as an editor does, and find their schema by their first line ------------

class LanguageServer {
  constructor() {
    const program = path.join(work, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
    this.process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.unread = Buffer.alloc(0);
    this.answers = new Map();
    this.waiting = new Map();
    this.process.stdout.on('data', (bytes) => this.receive(bytes));
  }

  send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  receive(bytes) {
    this.unread = Buffer.concat([this.unread, bytes]);
    for (;;) {
      const start = this.unread.indexOf('\r\n\r\n') + 4;
      if (start < 4) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.unread.toString('latin1', 0, start))[1]);
      if (this.unread.length < start + length) return;
      const message = JSON.parse(this.unread.toString('utf8', start, start + length));
      this.unread = this.unread.subarray(start + length);
      this.handle(message);
    }
  }

  handle(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      this.waiting.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === 'workspace/configuration') {
      this.send({ id: message.id, result: message.params.items.map(() => null) });
    } else if (message.method && message.id !== undefined) {
      this.send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.answers.get(message.id)?.();
    }
  }

  async start() {
    await new Promise((resolve) => {
      this.answers.set(1, resolve);
      this.send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    });
    this.send({ method: 'initialized', params: {} });
    const yaml = { validate: true, schemaStore: { enable: false }, schemas: {} };
    this.send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });
  }

  open(file, text) {
    const uri = pathToFileURL(file).href;
    return new Promise((resolve) => {
      this.waiting.set(uri, resolve);
      this.send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    });
  }
}

async function checkWithLanguageServer(plans, broken) {
  const server = new LanguageServer();
  try {
    await server.start();
    const opened = (list) => Promise.all(list.map((plan) => server.open(plan.file, plan.text)));
    const [ofPlans, ofBroken] = await Promise.all([opened(plans), opened(broken)]);
    const words = (found) => found.map((one) => `${one.range.start.line + 1}: ${one.message}`).join('\n');
    plans.forEach((plan, index) => {
      if (ofPlans[index].length > 0) complain('yaml-language-server', `complains of ${shorten(plan.file)}`, words(ofPlans[index]));
    });
    // A schema that it cannot load is a diagnostic too; only one about the fault itself will do.
    const told = (found) => found.some((one) => /no_such_key|Valid values/.test(one.message));
    broken.forEach((plan, index) => {
      if (!told(ofBroken[index])) complain('yaml-language-server', `does not see the fault of ${shorten(plan.file)}`, words(ofBroken[index]));
    });
  } finally {
    server.process.kill();
  }
}

// --------------------------------------------------------------------------------------------------------------------

const deadline = setTimeout(() => {
  console.log('the tools did not answer within two minutes');
  process.exit(1);
}, 120_000);

const plans = [...findYaml(path.join(root, 'plans')), path.join(root, 'nsp.yaml')].map(readPlan);
const broken = spoilPlans(plans);
checkWithAjv(plans, broken);
await Promise.all([checkWithJsonschema(plans, broken), checkWithLanguageServer(plans, broken)]);
clearTimeout(deadline);
console.log(`${schemaNames.length} schemas, ${plans.length} plans and ${broken.length} broken ones, three tools: ` +
  (faults === 0 ? 'all agree' : `${faults} disagreements`));
process.exit(faults === 0 ? 0 : 1);

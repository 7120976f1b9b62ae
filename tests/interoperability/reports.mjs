// SPDX-License-Identifier: EUPL-1.2
// Holds what `nsp check` writes for other people's machines against their own rules: SARIF and rdjson against their
// schemas, GitLab's Code Quality against the fields that it asks for, JUnit by a strict XML reader, Markdown by a reader
// of GitHub's dialect, GitHub's commands by the rules of its runner. The plans have hostile texts and names.
// Usage: reports.mjs NSP WORK_FOLDER
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { getSchema } from '@umbrelladocs/rdformat-validator';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { SaxesParser } from 'saxes';

const [nsp, work] = process.argv.slice(2);
let faults = 0;
function complain(what, details = '') {
  faults += 1;
  console.log(`reports: ${what}${details ? `\n    ${details}` : ''}`);
}
const expect = (holds, what, details) => holds || complain(what, details);

// ---- A workspace in which every text and name is hostile ---------------------------------------------------------

const folder = path.join(work, 'hostile');
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(path.join(folder, 'plans'), { recursive: true });
fs.writeFileSync(path.join(folder, 'nsp.yaml'), 'plans: [plans]\nrules: {unknown-key: warning}\n');

const payloads = [
  '"', "'", '\\', '\u0000\u0001\u001b[31m', '\u007f\u0085\u009b', '::error::x', '::set-output name=a::b', '##[error]x',
  '##vso[task]', '%0A::error::x', '100%', ']]>', '<!--', '<script>alert(1)</script>', '&lt;&#10;', '|', '`a`', '[l](http://x.example)',
  '![i](http://x.example)', '<http://x.example>', 'http://www.example.org', 'me@example.org', '@all', '#1', '$x$', '~~a~~', '**a** _b_',
  '[^1]', '- [ ] a', ':smile:', '{0}', '\u202eevil\u2066', '\u2028\u2029', '\ufeff', '\ufffe\uffff', '\u{1F694}e\u0301', 'a,b:c=d', '=1+1',
  'https\u003a//x.example', '\ttab', 'a\r\nb', 'x'.repeat(300),
];
const quote = (text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const names = payloads
  .map((text) => `${text.replace(/[\u0000/]/g, '_').slice(0, 60)}.yaml`)
  .filter((name) => !name.startsWith('.'));
names.forEach((name, i) => {
  const lines = ['kind: actors', `id: ${quote(payloads[i])}`, `title: ${quote(payloads[i])}`, `${quote(`k${payloads[i]}`)}: 1`];
  lines.push('actors:', `  - {id: a${i}, title: A, type: ${quote(payloads[i])}}`, `  - {id: b${i}, titel: B, title: B, type: police}`);
  fs.writeFileSync(path.join(folder, 'plans', name), `${lines.join('\n')}\n`);
});
// A lone surrogate in an escape, a name that is no UTF-8, one file without a fault, a missing reference with a second label.
fs.writeFileSync(path.join(folder, 'plans', 'surrogate.yaml'), 'kind: actors\nid: s\ntitle: "\\ud800"\nactors: []\n');
fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/plans/`), Buffer.from([0xe9, 0xff]), Buffer.from('.yaml')]), 'kind: actor\nid: l\n');
fs.writeFileSync(path.join(folder, 'plans', 'clean.yaml'),
  'kind: actors\nid: clean\ntitle: Actors\nactors:\n  - {id: clean-police, title: Police, type: police}\n');
fs.writeFileSync(path.join(folder, 'plans', 'twice.yaml'), 'kind: actors\nid: twice\nid: twice\ntitel: T\nactors: [{id: p, title: P, type: guard}]\n');

const formats = ['json', 'sarif', 'github', 'gitlab', 'junit', 'rdjson', 'markdown'];
const run = spawnSync(nsp, ['-C', folder, 'check', ...formats.flatMap((name) => ['--format', `${name}=${name}.out`])]);
expect(run.status === 1, `the run ends with ${run.status}`, String(run.stderr));
const read = (name) => fs.readFileSync(path.join(folder, `${name}.out`), 'utf8');
for (const name of formats) {
  const bad = read(name).match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  expect(bad === null, `${name} holds the character ${bad && bad[0].charCodeAt(0).toString(16)}`);
}
const facts = JSON.parse(read('json'));
const all = facts.diagnostics.length;
expect(all > 100, `only ${all} findings`);

// ---- Each format ---------------------------------------------------------------------------------------------------

const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = (name, schema, data) => {
  const valid = ajv.compile(schema);
  expect(valid(data), `${name} does not validate`, JSON.stringify(valid.errors));
};

function checkSarif(log) {
  const schema = JSON.parse(fs.readFileSync(path.join(work, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  // The words of draft 4, in which it is written, that later drafts write otherwise.
  delete schema.$schema;
  delete schema.id;
  validate('sarif', schema, log);
  const { results, tool } = log.runs[0];
  expect(results.length === all, `sarif has ${results.length} results of ${all}`);
  const prints = new Set();
  for (const result of results) {
    const { region, artifactLocation } = result.locations[0].physicalLocation;
    expect(region.startLine === region.endLine, `sarif: a region goes over lines ${region.startLine} to ${region.endLine}`);
    expect(/^[A-Za-z0-9._~/%-]+$/.test(artifactLocation.uri), `sarif: ${artifactLocation.uri} is no reference`);
    expect(tool.driver.rules[result.ruleIndex].id === result.ruleId, `sarif: ${result.ruleId} has another rule`);
    expect(!/(?<!\\)\]\(/.test(result.message.text), `sarif: a message holds a link: ${result.message.text}`);
    prints.add(artifactLocation.uri + result.ruleId + result.partialFingerprints.primaryLocationLineHash);
  }
  expect(prints.size === all, `sarif: ${all - prints.size} fingerprints are not unique`);
  for (const rule of tool.driver.rules) expect(rule.help.text && rule.fullDescription.text, `sarif: ${rule.id} has no help`);
}

function checkGitlab(list) {
  expect(list.length === all, `gitlab has ${list.length} entries of ${all}`);
  const schema = {
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string', minLength: 1 },
        check_name: { type: 'string', pattern: '^[a-z-]+$' },
        fingerprint: { type: 'string', minLength: 1 },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^(?!\\./|/)' },
            lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
          },
        },
      },
    },
  };
  validate('gitlab', schema, list);
  expect(new Set(list.map((entry) => entry.fingerprint)).size === list.length, 'gitlab: fingerprints are not unique');
}

function checkJunit(text) {
  const cases = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => complain('junit is not well-formed', error.message));
  parser.on('opentag', (tag) => tag.name === 'testcase' && cases.push(tag.attributes.name));
  parser.write(text).close();
  expect(cases.length === facts.summary.files, `junit has ${cases.length} cases for ${facts.summary.files} files`);
  expect(cases.includes('plans/clean.yaml'), 'junit has no case for a file without findings');
}

// What the runner does with each line: a command begins the line (blanks aside), or the old form stands anywhere in it.
function checkGithub(text) {
  const lines = text.trimEnd().split('\n');
  const unescape = (value) => value.replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
  const commands = lines.map((line) => {
    expect(!/##\[|##vso\[/.test(line), `github: an old command in ${line}`);
    return /^\s*::([^:]*)::(.*)$/.exec(line);
  });
  expect(commands.filter(Boolean).length === lines.length - 1 && commands.at(-1) === null, 'github: not one line for the rest');
  expect(commands.filter(Boolean).length === 20, `github: ${commands.filter(Boolean).length} commands, not ten of each of two kinds`);
  for (const command of commands.filter(Boolean)) {
    const head = /^(error|warning|notice) (.*)$/.exec(command[1]);
    const properties = Object.fromEntries((head?.[2] ?? '').split(',').map((part) => [part.slice(0, part.indexOf('=')), unescape(part.slice(part.indexOf('=') + 1))]));
    expect(Object.keys(properties).join() === 'file,line,endLine,col,endColumn,title', `github: strange properties in ${command[0]}`);
  }
}

function checkMarkdown(text) {
  const html = micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const tags = new Set([...html.matchAll(/<\/?([a-zA-Z][^\s>]*)/g)].map((tag) => tag[1]));
  for (const tag of tags) expect(['h2', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td'].includes(tag), `markdown makes <${tag}>`);
  expect((html.match(/<tr>/g) ?? []).length === all + 1, `markdown has not one row for each of ${all} findings`);
  expect((html.match(/<td>/g) ?? []).length === all * 5, 'markdown has rows with other than five cells');
}

checkSarif(JSON.parse(read('sarif')));
validate('rdjson', getSchema('rdformat'), JSON.parse(read('rdjson')));
expect(JSON.parse(read('rdjson')).diagnostics.some((each) => each.suggestions.length > 0), 'rdjson offers no fix');
checkGitlab(JSON.parse(read('gitlab')));
checkJunit(read('junit'));
checkGithub(read('github'));
checkMarkdown(read('markdown'));

console.log(`reports: ${all} findings in ${formats.length} formats, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);

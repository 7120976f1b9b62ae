// Documents that the `yaml` package writes, in every style that it knows, read by `nsp inspect`: the values must be
// those that were written. Usage: node round_trip.mjs NSP [COUNT] [SEED]
import { spawnSync } from 'node:child_process';
import YAML from 'yaml';

const [nsp, count = '800', firstSeed = '1'] = process.argv.slice(2);

// Numerical Recipes' generator: the same documents in every run.
let seed = Number(firstSeed) >>> 0;
function below(limit) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return (seed >>> 8) % limit;
}
const pick = (list) => list[below(list.length)];

const words = ['a', 'b c', 'null', '~', 'true', 'no', '12', '0x1f', '1e3', '- x', 'key: v', '# c', 'a #b', '[x]', '{y}',
  '"q"', "it's", 'é', '日本', '', '  lead', 'trail ', 'multi\nline', 'multi\n\nline\n', 'tab\there', '@at', '`bt', '%p',
  '&a', '*s', '!t', '|', '>', 'a:b', 'a, b', '?', '-', '--- x', '...', 'long '.repeat(30), 'x:', '😀 b', '=', '<<',
  '2016-01-01', '012', '.5', '.inf', 'a\\b', 'C:\\x'];

function makeValue(depth) {
  const choice = below(depth > 3 ? 6 : 10);
  if (choice < 4) return pick(words);
  if (choice === 4) return pick([null, true, false, 0, 1.5, -3, 1e21]);
  if (choice === 5) return depth > 3 ? 'z' : [];
  if (choice < 8) return makeMapping(depth);
  return Array.from({ length: below(5) }, () => makeValue(depth + 1));
}

function makeMapping(depth) {
  const mapping = {};
  for (let i = below(5); i > 0; i -= 1) mapping[pick(words)] = makeValue(depth + 1);
  return mapping;
}

function write(value) {
  const document = new YAML.Document(value);
  YAML.visit(document, {
    Scalar(key, node) {
      const style = below(12);
      if (typeof node.value === 'string') {
        if (style === 0) node.type = 'QUOTE_DOUBLE';
        if (style === 1) node.type = 'QUOTE_SINGLE';
        if (style === 2 && key !== 'key') node.type = 'BLOCK_LITERAL';
        if (style === 3 && key !== 'key') node.type = 'BLOCK_FOLDED';
      }
      if (style === 4) node.comment = ' a remark';
    },
    Collection(key, node) {
      node.flow = below(4) === 0;
      if (below(8) === 0) node.commentBefore = ' a remark';
      node.spaceBefore = below(6) === 0;
    },
  });
  return document.toString({
    indent: 2 + below(3), indentSeq: below(2) === 1, lineWidth: pick([0, 40, 80]), nullStr: pick(['null', '~', '']),
    minContentWidth: 0,
  });
}

let documents = 0;
let faults = 0;
for (let i = 0; i < Number(count); i += 1) {
  let text;
  let wanted;
  try {
    text = write({ first: makeValue(0), second: makeValue(0), third: makeValue(1) });
    wanted = JSON.stringify(YAML.parse(text, { maxAliasCount: -1 }));
  } catch {
    continue; // what the package itself cannot write and read again
  }
  documents += 1;
  const run = spawnSync(nsp, ['inspect', '-'], { input: text });
  const seen = run.status === 0 ? JSON.stringify(JSON.parse(run.stdout)) : run.stderr.toString();
  if (seen === wanted) continue;
  faults += 1;
  console.log(`document ${i} is read otherwise:\n${text}\nseen:   ${seen}\nwanted: ${wanted}`);
}
console.log(`yaml: ${documents} documents written in all styles, ${faults} read otherwise`);
process.exit(faults === 0 && documents > 0 ? 0 : 1);

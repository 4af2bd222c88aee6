/** As much of the program `helm` as tests need: `helm template RELEASE CHART [--namespace N] [--values FILE]...`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readTree } from './folder.ts';
import { templateChart } from './helm.ts';

const options = {
  namespace: { type: 'string', default: 'default' },
  values: { type: 'string', multiple: true },
  'kube-version': { type: 'string' },
  'api-versions': { type: 'string', multiple: true },
  'include-crds': { type: 'boolean' },
  'skip-tests': { type: 'boolean' },
} as const;

const { positionals, values } = parseArgs({ options, allowPositionals: true });
const [, name = '', chart = '.'] = positionals;
const files = Object.entries(readTree(chart)).map(([path, text]) => ({ path, text }));
const texts = (values.values ?? []).map((file) => readFileSync(file, 'utf8'));
try {
  process.stdout.write(templateChart({ files, values: texts, as: { name, namespace: values.namespace } }));
} catch (error) {
  process.stderr.write(`Error: ${error instanceof Error ? error.message : 'unknown'}\n`);
  process.exitCode = 1;
}

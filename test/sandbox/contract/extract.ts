/**
 * Renews test/sandbox/contract/github.json: of GitHub's own description of its REST API, the operations that the
 * sandbox answers, without prose. Run `npm run contract:extract` after adding an operation.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '../../../src/sandbox/rest/operations.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Dict = { [key: string]: Json };

const version = '23.0.2';
/** Words for people and examples; the rest is what a validator needs. */
const prose = new Set(['description', 'title', 'example', 'examples', 'externalDocs', 'x-github', 'summary']);

const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
try {
  const name = `@octokit/openapi@${version}`;
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', name], {
    stdio: 'inherit',
  });
  const file = join(folder, 'node_modules/@octokit/openapi/generated/api.github.com.json');
  const extract = extractFrom(JSON.parse(readFileSync(file, 'utf8')) as Dict);
  writeFileSync(join(import.meta.dirname, 'github.json'), `${JSON.stringify(extract)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function extractFrom(api: Dict): Dict {
  const picked: Dict = {};
  const schemas: Dict = {};
  for (const { route } of operations) {
    const [method = '', path = ''] = route.split(' ');
    const item = dict(dict(api['paths'])[path]);
    const operation = item[method.toLowerCase()];
    if (operation === undefined) continue;
    picked[route] = operationOf(api, dict(operation));
  }
  collect(api, picked, schemas);
  return { version, operations: picked, schemas };
}

function operationOf(api: Dict, operation: Dict): Dict {
  const body = dict(operation['requestBody']);
  const responses = Object.entries(dict(operation['responses'])).map(([status, response]) => {
    const schema = jsonSchemaOf(followed(api, dict(response)));
    return [status, schema === undefined ? true : clean(schema)];
  });
  return {
    ...(jsonSchemaOf(body) === undefined ? {} : { body: clean(jsonSchemaOf(body) ?? true) }),
    bodyRequired: body['required'] ?? false,
    query: queryOf(api, operation),
    responses: Object.fromEntries(responses) as Dict,
  };
}

/** Parameters of the query by name. */
function queryOf(api: Dict, operation: Dict): Dict {
  const parameters = (operation['parameters'] ?? []) as Json[];
  const query = parameters
    .map((parameter) => followed(api, dict(parameter)))
    .filter(({ in: at }) => at === 'query');
  return Object.fromEntries(
    query.map((parameter) => [text(parameter['name']), clean(parameter['schema'] ?? true)]),
  );
}

function jsonSchemaOf(holder: Dict): Json | undefined {
  const content = dict(holder['content']);
  const kind = Object.keys(content).find((type) => type.includes('json'));
  return kind === undefined ? undefined : dict(content[kind])['schema'];
}

function followed(api: Dict, value: Dict): Dict {
  const ref = value['$ref'];
  if (typeof ref !== 'string') return value;
  let at: Json | undefined = api;
  for (const part of ref.slice(2).split('/')) at = dict(at)[part];
  return followed(api, dict(at));
}

/** Takes the prose out and says `nullable` as JSON Schema says it. */
function clean(value: Json): Json {
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !prose.has(key) && key !== 'nullable');
  const out = Object.fromEntries(
    kept.map(([key, inner]) => [key, key === 'properties' ? cleanEach(inner) : clean(inner)]),
  );
  if (typeof out['$ref'] === 'string')
    out['$ref'] = out['$ref'].replace('#/components/schemas/', '#/schemas/');
  return value['nullable'] === true ? nullable(out) : out;
}

/** Below `properties` a key is a name: `description` there is a field of GitHub's. */
function cleanEach(properties: Json): Json {
  return Object.fromEntries(Object.entries(dict(properties)).map(([key, inner]) => [key, clean(inner)]));
}

function nullable(schema: Dict): Dict {
  const { type } = schema;
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema['enum'];
  return {
    ...schema,
    type: [type, 'null'],
    ...(Array.isArray(values) ? { enum: [...new Set([...values, null])] } : {}),
  };
}

function collect(api: Dict, value: Json, into: Dict): void {
  if (Array.isArray(value)) for (const inner of value) collect(api, inner, into);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  const ref = value['$ref'];
  if (typeof ref === 'string') {
    const name = ref.slice('#/schemas/'.length);
    if (into[name] !== undefined) return;
    into[name] = clean(dict(dict(api['components'])['schemas'])[name] ?? true);
    collect(api, into[name] ?? null, into);
    return;
  }
  for (const inner of Object.values(value)) collect(api, inner, into);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function dict(value: Json | undefined): Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

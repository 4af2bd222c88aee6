import { expect, test } from '@jest/globals';
import { analyze } from '../../src/facts/analyze.ts';
import { languages } from '../../src/languages/languages.ts';
import { reading } from '../languages/samples/seen.ts';

function secrets(files: Readonly<Record<string, string>>): readonly string[] {
  const [service] = analyze(reading(files), languages).services;
  return (service?.env ?? []).filter(({ secret }) => secret).map(({ name }) => name);
}

const manifests = {
  js: { 'package.json': '{"name":"a","scripts":{"start":"node main.js"}}' },
  py: { 'requirements.txt': 'pika\n' },
  go: { 'go.mod': 'module a\n\ngo 1.22\n' },
};

test.each<[keyof typeof manifests, string]>([
  ['js', 'await amqp.connect(process.env.EVENTS_URL);'],
  ['js', "const url = process.env.EVENTS_URL ?? 'amqp://a';\nmakeQueue();\nawait amqp.connect(url);"],
  ['js', 'const pool = new Pool({\n  connectionString: process.env.EVENTS_URL,\n});'],
  ['py', 'import os\nimport pika\np = pika.URLParameters(os.environ["EVENTS_URL"])\n'],
  [
    'go',
    'package main\n\nfunc main() {\n\tdsn := os.Getenv("EVENTS_URL")\n\tdb, err := sql.Open("pgx", dsn)\n}\n',
  ],
])('what a driver is connected with is secret: %s %j', (kind, text) => {
  expect(secrets({ ...manifests[kind], [`main.${kind}`]: text })).toContain('EVENTS_URL');
});

test.each([
  'fetch(process.env.EVENTS_URL);\nconst pool = new Pool({ host: process.env.EVENTS_HOST });',
  'const pool = new Pool({ max: 3 });\nconst home = process.env.EVENTS_URL;\nget(home);',
  'const client = createClient(process.env.EVENTS_URL);',
])('and nothing else is: %j', (text) => {
  expect(secrets({ ...manifests.js, 'main.js': text })).toEqual([]);
});

test('the name says it where the code does not show how it is used', () => {
  const text = 'start(process.env.RMQ_URL, process.env.REDIS_TLS_URL, process.env.API_URL);';
  expect(secrets({ ...manifests.js, 'main.js': text })).toEqual(['REDIS_TLS_URL', 'RMQ_URL']);
});

const shop = {
  'package.json': '{"name":"a","scripts":{"start":"node main.js"},"dependencies":{"mongoose":"8"}}',
};

test.each([
  ["mongoose.connect(process.env.MONGO_URL || '');", true],
  ["const uri = process.env.MONGO_URL || '';\nmongoose.connect(uri);", true],
  ["const db = { uri: process.env.MONGO_URL || '' };\nmongoose.connect(db.uri);", true],
  ["const uri = process.env.MONGO_URL || '';\nif (uri) {\n  mongoose.connect(uri);\n}", false],
  ["const uri = process.env.MONGO_URL || '';\nconst at = uri ? mongoose.connect(uri) : undefined;", false],
  [
    "const uri = process.env.MONGO_URL || '';\nfunction f() {\n  if (!uri) return;\n  mongoose.connect(uri);\n}",
    false,
  ],
])(
  'an address that is nothing by default is needed where the code connects at once: %j',
  (text, required) => {
    const main = `const mongoose = require('mongoose');\n${text}\n`;
    const [service] = analyze(reading({ ...shop, 'main.js': main }), languages).services;
    expect(service?.needs).toEqual([{ kind: 'mongodb', required }]);
  },
);

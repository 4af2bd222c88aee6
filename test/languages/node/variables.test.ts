import { expect, test } from '@jest/globals';
import { detect } from '../../../src/languages/node/detect.ts';
import { variablesInCode } from '../../../src/languages/node/variables.ts';
import { reading } from '../samples/seen.ts';

function told(text: string, path = 'src/config.ts'): string[] {
  return variablesInCode([{ path, text }]).map(
    ({ value }) => `${value.name}${value.required ? '!' : ''} ${value.default ?? '-'}`,
  );
}

test.each<[what: string, text: string, variables: readonly string[]]>([
  [
    'Nest asks its service',
    "config.get('HTTP_HOSTS');\nthis.configService.getOrThrow<string>('BROKER');\nconfigService.get('LEVEL', 'info');\n",
    ['BROKER! -', 'HTTP_HOSTS! -', 'LEVEL info'],
  ],
  [
    'a class checks what the environment is turned into',
    "class Environment {\n  @IsString()\n  DB_HOST: string;\n\n  PORT: number = 4000;\n\n  @IsOptional()\n  @IsString()\n  DSN!: string;\n\n  LEVEL?: 'a' | 'b';\n}\nclass Other {\n  NOT_READ: string;\n}\nplainToInstance(Environment, config, { enableImplicitConversion: true });\n",
    ['DB_HOST! -', 'DSN -', 'LEVEL -', 'PORT 4000'],
  ],
  [
    'Strapi and Adonis have a helper',
    "env('CLIENT', 'sqlite'); env.int('POOL', 5); env.array('APP_IDS'); Env.get('DRIVE', local);\n",
    ['APP_IDS! -', 'CLIENT sqlite', 'DRIVE -', 'POOL 5'],
  ],
  [
    'a schema of zod checks them all',
    "const schema = z.object({\n  API: z.string().url(),\n  LEVEL: z\n    .enum(['a', 'b'])\n    .default('a'),\n  MAYBE: z.string().optional(),\n});\nexport const env = schema.parse(process.env);\n",
    ['API! -', 'LEVEL a', 'MAYBE -'],
  ],
  [
    'what is only asked whether it is there can be done without',
    'if (process.env.A) on();\nif (process.env.B && x) on();\nconst c = !!process.env.C;\nconst d = process.env.D ? 1 : 2;\nconst e = process.env.E ?? undefined;\nuse(...(process.env.F && [1]));\nif (!process.env.G) return;\n',
    ['A -', 'B -', 'C -', 'D -', 'E -', 'F -', 'G -'],
  ],
  [
    'and not where it must be there',
    "if (!process.env.A) throw new Error('A');\nif (process.env.B === undefined) exit(1);\nconst c = process.env.C?.trim();\nuse(process.env.D);\n",
    ['A! -', 'B! -', 'C! -', 'D! -'],
  ],
  [
    'and so does envalid',
    'cleanEnv(process.env, {\n  API: url(),\n  COUNT: num({ default: 4 }),\n});\n',
    ['API! -', 'COUNT 4'],
  ],
  [
    'what a default of any kind stands behind',
    'const a = process.env.HOME_URL || defaults.url; if (!process.env.KEY || !process.env.ID) throw 1;\n',
    ['HOME_URL -', 'ID! -', 'KEY! -'],
  ],
  [
    'what Vite sets is none',
    'import.meta.env.BASE_URL; import.meta.env.VITE_API; process.env.MODE;\n',
    ['MODE! -', 'VITE_API! -'],
  ],
])('%s', (_what, text, variables) => {
  expect(told(text)).toEqual(variables);
});

test('schemas of convict and the tables of node-config name variables', () => {
  const schema =
    "require('convict')({\n  port: { format: 'port', default: 8080, env: 'PORT' },\n  db: { host: { default: null, env: 'DB_HOST' } },\n})\n";
  expect(told(schema)).toEqual(['DB_HOST -', 'PORT 8080']);
  expect(told('{"db": {"url": "MONGO_URL"}}', 'config/custom-environment-variables.json')).toEqual([
    'MONGO_URL -',
  ]);
});

test('fields in capitals elsewhere are none', () => {
  expect(told('const table = {\n  NAME: z.string(),\n};\n', 'src/table.ts')).toEqual([]);
});

test('settings for every database are those of the one whose driver is there', () => {
  const dependencies = { '@strapi/strapi': '5', pg: '8' };
  const snapshot = reading({
    'package.json': JSON.stringify({
      scripts: { build: 'strapi build', start: 'strapi start' },
      dependencies,
    }),
    'config/database.ts':
      "const client = env('DATABASE_CLIENT', 'sqlite');\nconst mysql = { port: env.int('DATABASE_PORT', 3306) };\n",
  });
  const { env = [] } = detect(snapshot).services[0] ?? {};
  expect(env.map(({ name, default: usual }) => `${name}=${usual}`)).toEqual([
    'DATABASE_CLIENT=postgres',
    'DATABASE_PORT=5432',
  ]);
});

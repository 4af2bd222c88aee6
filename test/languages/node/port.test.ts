import { describe, expect, test } from '@jest/globals';
import { detect } from '../../../src/languages/node/detect.ts';
import { portInCode } from '../../../src/languages/node/port.ts';
import { reading } from '../samples/seen.ts';

function ports(...texts: readonly string[]): readonly [number | undefined, string | undefined] {
  const files = texts.map((text, at) => ({ path: at === 0 ? 'server.js' : `config${at}.js`, text }));
  const found = portInCode(files);
  return [found?.port, found?.env];
}

describe('the variable that chooses the port', () => {
  test.each([
    ['app.listen(process.env.PORT || 5000)', 5000, 'PORT'],
    ["app.listen(process.env.PORT ?? '5000')", 5000, 'PORT'],
    ['const port = parseInt(process.env.PORT, 10) || 5000;', 5000, 'PORT'],
    ['const port = Number(process.env.PORT || 5000);', 5000, 'PORT'],
    ['const port = +(process.env.PORT ?? 5000);', 5000, 'PORT'],
    ['const port = process.env.PORT ? Number(process.env.PORT) : 5000;', 5000, 'PORT'],
    ["const port = normalizePort(process.env.PORT || '5000');", 5000, 'PORT'],
    ["const port = process.env['APP_PORT'] || 5000;", 5000, 'APP_PORT'],
    ['const { PORT = 5000, HOST } = process.env;', 5000, 'PORT'],
    ["await app.listen(configService.get<number>('PORT', 5000));", 5000, 'PORT'],
    ["port: env.int('PORT', 1337),", 1337, 'PORT'],
    ['  PORT: z.coerce.number().default(5000),', 5000, 'PORT'],
    ['  PORT: port({ default: 5000 }),', 5000, 'PORT'],
    ['const env = z.object({ PORT: z.coerce.number().default(5000) }).parse(process.env);', 5000, 'PORT'],
    ['const PORT = process.env.PORT;\napp.listen(PORT);', 3000, 'PORT'],
    ["const port = process.env.PORT || (process.env.NODE_ENV !== 'development' ? 80 : 3002);", 80, 'PORT'],
    ['const port = process.env.PORT ?? (isProduction ? 8080 : 3002);', 8080, 'PORT'],
    ["const port = process.env.PORT || (process.env.NODE_ENV === 'development' ? 3002 : 80);", 80, 'PORT'],
    ["const port = process.env.NODE_ENV === 'production' ? 8080 : 3002;\napp.listen(port);", 8080, undefined],
    [
      'const usual = {\n  port: 5000,\n};\nif (argv.test) {\n  server({ port: 33333 });\n}\napp.listen(usual.port);',
      5000,
      undefined,
    ],
    ["const port = Config.get('port', 'number', 5000);\napp.listen(port);", 5000, undefined],
  ])('%s', (text, port, env) => {
    expect(ports(text)).toEqual([port, env]);
  });

  test('is not the port of another server', () => {
    expect(ports('connect(process.env.DB_PORT || 5432);\napp.listen(4000);')).toEqual([4000, undefined]);
    const queue = 'connect({ host: process.env.ORDER_QUEUE_HOST, port: process.env.ORDER_QUEUE_PORT })';
    expect(ports(queue)).toEqual([undefined, undefined]);
    expect(ports('const url = `http://users:${process.env.USERS_PORT || 9000}`;\napp.listen(4000);')).toEqual(
      [4000, undefined],
    );
  });
});

describe('a number', () => {
  test.each([
    ['app.listen(4000, () => {})', 4000],
    ["app.listen({ port: 4000, host: '0.0.0.0' })", 4000],
    ['const PORT = 4000;\napp.listen(PORT);', 4000],
    ['ViteExpress.listen(app, 4000, () => log());', 4000],
    ['const server = Hapi.server({\n    port: 4000,\n    host: "0.0.0.0"\n});', 4000],
    ['Bun.serve({\n  port: 4000,\n  fetch() {}\n});', 4000],
    ['const wss = new WebSocketServer({ port: 4000 });', 4000],
    ["server.bindAsync('0.0.0.0:50051', credentials, start);", 50_051],
    ['serve({ fetch: app.fetch, port: 4000 });', 4000],
    ["const io = require('socket.io')(4000);", 4000],
    ['const port = process.argv[2] || 4000;\napp.listen(port);', 4000],
    [
      "const config = convict({ port: { format: 'port', default: 4000 } });\napp.listen(config.get('port'));",
      4000,
    ],
    ['metrics.listen(9100);\napp.listen(4000);', 4000],
  ])('%s', (text, port) => {
    expect(ports(text)).toEqual([port, undefined]);
  });

  test.each([
    [
      "program.option('-p, --port <port>', 'port', '4000');\nconst opts = program.opts();\napp.listen(opts.port);",
    ],
    ["const argv = yargs.option('port', { alias: 'p', default: 4000 }).argv;\napp.listen(argv.port);"],
  ])('of an option of the command line: %s', (text) => {
    expect(ports(text)).toEqual([4000, undefined]);
  });

  test('of the settings that are taken apart, or of a class of them', () => {
    const taken = 'const { host, port } = settings.read();\napp.listen(port, host);';
    expect(ports(taken, 'export const read = () => ({\n  port: dto.SHOP_PORT || 4000,\n});')).toEqual([
      4000,
      undefined,
    ]);
    expect(
      ports('app.listen(this.config.port);', 'export class Config {\n  port: number = 4000;\n}'),
    ).toEqual([4000, undefined]);
  });

  test('of another file, by its name or as a field of the settings', () => {
    expect(
      ports("const { PORT } = require('./config1');\napp.listen(PORT);", 'module.exports = { PORT: 4000 };'),
    ).toEqual([4000, undefined]);
    expect(ports('app.listen(config.port);', 'export const config = { port: 4000 };')).toEqual([
      4000,
      undefined,
    ]);
    expect(
      ports(
        'const port = process.env.PORT || config.port;\napp.listen(port)',
        'module.exports = { port: 4000 };',
      ),
    ).toEqual([4000, 'PORT']);
  });
});

describe('of several variables', () => {
  test('the one that is listened on is taken, not where another service is', () => {
    const text =
      "const usersPort = process.env.USERS_PORT || '9000';\nconst port = process.env.CART_SERVER_PORT || '8080';\napp.listen(port);";
    expect(ports(text)).toEqual([8080, 'CART_SERVER_PORT']);
  });

  test('the only one is taken without a default', () => {
    expect(ports('server.bindAsync(`0.0.0.0:${process.env.PAYMENT_PORT}`, credentials);')).toEqual([
      3000,
      'PAYMENT_PORT',
    ]);
  });
});

test('what is typed into is not the server', () => {
  const repl = {
    path: 'server/repl.js',
    text: "const net = require('net');\nnet.createServer(talk).listen(1337);",
  };
  const server = { path: 'server/server.js', text: "app.listen(config('port'));" };
  const settings = { path: 'config/default.json', text: '{"port": 8000}' };
  expect(portInCode([repl, server, settings])?.port).toBe(8000);
});

test('settings that are asked for by name', () => {
  expect(
    ports("app.listen(config.get('server.port'));", 'module.exports = { server: { port: 8085 } };'),
  ).toEqual([8085, undefined]);
  const block = 'export default {\n  port: {\n    format: "port",\n    default: 8090,\n  },\n};';
  expect(ports("app.listen(config.get('port'));", block)).toEqual([8090, undefined]);
  expect(ports("const PORT = config.getEnv('port');\napp.listen(PORT);", block)).toEqual([8090, undefined]);
});

test('is what the settings of another package of the workspace say, whatever their files are called', () => {
  const { services } = detect(
    reading({
      'package.json': JSON.stringify({ private: true, workspaces: ['packages/*'] }),
      'packages/config/package.json': JSON.stringify({ name: '@x/config', main: 'dist/index.js' }),
      'packages/config/src/index.ts': "export class Settings {\n  @Env('X_PORT')\n  port: number = 5678;\n}",
      'packages/cli/package.json': JSON.stringify({
        name: 'x',
        scripts: { start: 'node dist/main.js' },
        dependencies: { '@x/config': '*', express: '4' },
      }),
      'packages/cli/src/http-server.ts':
        "const { port } = this.settings;\napp.get('/healthz', ok);\napp.listen(port);",
    }),
  );
  const server = services.find(({ kind }) => kind === 'web');
  expect(server?.ports.map(({ port }) => port)).toEqual([5678]);
});

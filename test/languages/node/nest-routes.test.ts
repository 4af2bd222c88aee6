import { expect, test } from '@jest/globals';
import { nestRoutes } from '../../../src/languages/node/nest-routes.ts';

const health = "@Controller('health') export class Health { @Get() check() {} }\n";
const split =
  "@Controller('health')\nexport class Health {\n  @Get('live')\n  a() {}\n  @Get('ready')\n  b() {}\n}\n";

function routes(main: string, controller = health): readonly string[] {
  const files = [
    {
      path: 'src/main.ts',
      text: `const app = await NestFactory.create(M); ${main} await app.listen(3000);\n`,
    },
    { path: 'src/health.controller.ts', text: controller },
  ];
  return nestRoutes(files).map(({ path }) => path);
}

test.each([
  ['no prefix', routes(''), ['/health']],
  ['one line', routes("app.setGlobalPrefix('api');"), ['/api/health']],
  ['taken out', routes("app.setGlobalPrefix('/api/v1', { exclude: ['/health', 'docs'] });"), ['/health']],
  [
    'taken out by its method',
    routes("app.setGlobalPrefix('api', {\n exclude: [{ path: 'health', method: RequestMethod.GET }],\n});"),
    ['/health'],
  ],
  ['another one taken out', routes("app.setGlobalPrefix('api', { exclude: ['metrics'] });"), ['/api/health']],
  [
    'taken out with all below',
    routes("app.setGlobalPrefix('api', { exclude: ['health/(.*)'] });", split),
    ['/health/live', '/health/ready'],
  ],
  ['methods with paths', routes('', split), ['/health/live', '/health/ready']],
  [
    'the path of a method alone',
    routes('', "@Controller() class A { @Get('healthz') a() {} }"),
    ['/healthz'],
  ],
  ['a name', routes("const PREFIX = 'api'; app.setGlobalPrefix(PREFIX);"), ['/api/health']],
  ['a default', routes("app.setGlobalPrefix(process.env.PREFIX ?? 'api');"), ['/api/health']],
  ['a prefix that nobody can read', routes("app.setGlobalPrefix(config.get('prefix'));"), []],
  [
    'a controller of something else',
    routes('', "@Controller('orders') class A { @Get('status') a() {} }"),
    [],
  ],
])('what controllers of Nest answer: %s', (_what, found, paths) => {
  expect(found).toEqual(paths);
});

import { expect, test } from '@jest/globals';
import { node } from '../../../src/languages/node.ts';
import { reading } from '../samples/seen.ts';

function kept(dependencies: Readonly<Record<string, string>>, shown: string): readonly string[] | undefined {
  const snapshot = reading({
    'package.json': JSON.stringify({ scripts: { start: 'node app.js' }, dependencies }),
    'app.js': `const upload = multer({ storage: multer.diskStorage({ destination: (req, file, cb) => cb(null, './uploads/') }) })\n${shown}\napp.listen(3000)\n`,
  });
  const [service] = node.detect(snapshot).services;
  if (service === undefined) throw new Error('no service was found');
  const plan = node.plan(service, snapshot, {});
  if (!('dockerfile' in plan)) throw new Error(plan.id);
  expect(plan.runtime.writable).toEqual(['/app/uploads']);
  return plan.runtime.kept;
}

const shows = "app.use('/uploads', express.static('uploads'))";

test('what people send and the program shows again is kept', () => {
  expect(kept({ express: '5', multer: '2', mongoose: '8' }, shows)).toEqual(['/app/uploads']);
});

test('what only passes through is not', () => {
  expect(kept({ express: '5', multer: '2', cloudinary: '2' }, shows)).toBeUndefined();
  expect(kept({ express: '5', multer: '2' }, "app.use(express.static('public'))")).toBeUndefined();
});

function keptByStrapi(more: Readonly<Record<string, string>>): readonly string[] | undefined {
  const scripts = { build: 'strapi build', start: 'strapi start' };
  const dependencies = { '@strapi/strapi': '5', pg: '8', ...more };
  const snapshot = reading({ 'package.json': JSON.stringify({ scripts, dependencies }) });
  const [service] = node.detect(snapshot).services;
  if (service === undefined) throw new Error('no service was found');
  const plan = node.plan(service, snapshot, {});
  if (!('dockerfile' in plan)) throw new Error(plan.id);
  expect(plan.runtime.resources.memoryLimit).toBe('1Gi');
  return plan.runtime.kept;
}

test('what Strapi receives is kept, unless a provider sends it elsewhere', () => {
  expect(keptByStrapi({})).toEqual(['/app/public/uploads']);
  expect(keptByStrapi({ '@strapi/provider-upload-aws-s3': '5' })).toBeUndefined();
});

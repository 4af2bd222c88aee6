import { expect, test } from '@jest/globals';
import { seen } from '../languages/samples/seen.ts';

const meals = {
  'requirements.txt': 'fastapi\nuvicorn\n',
  'meals/__init__.py': '',
  'meals/app.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
  'frontend/package.json':
    '{"name":"pages","scripts":{"build":"nuxt build","start":"nuxt start"},"dependencies":{"nuxt":"2"}}',
};
const image =
  'FROM node:22 AS builder\nCOPY ./frontend .\nRUN yarn generate\nFROM python:3.14\nCOPY ./meals /app/meals\nCOPY --from=builder /dist /pages\nEXPOSE 9000\nENTRYPOINT ["/app/run.sh"]\n';

test('an image of Python is that of the program in Python, and not of the pages that it takes in', () => {
  expect(seen({ ...meals, 'docker/Dockerfile': image })).toEqual([
    '. | python | fastapi | 9000 | /app/run.sh | -',
    'frontend | node | nuxt | 3000 | node_modules/.bin/nuxt start | -',
  ]);
});

test('what stands in the folder of a service is its own, whatever it stands on', () => {
  expect(
    seen({ ...meals, 'frontend/Dockerfile': 'FROM python:3.14\nEXPOSE 4000\nCMD ["nuxt", "start"]\n' }),
  ).toContain('frontend | node | nuxt | 4000 | nuxt start | -');
});

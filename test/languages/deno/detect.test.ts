import { expect, test } from '@jest/globals';
import type { Service } from '../../../src/facts/facts.ts';
import { detect } from '../../../src/languages/deno/detect.ts';
import { reading } from '../samples/seen.ts';

function found(files: Readonly<Record<string, string>>): readonly Service[] {
  return detect(reading(files)).services;
}

function withTasks(tasks: Readonly<Record<string, string>>): Record<string, string> {
  return { 'deno.json': JSON.stringify({ tasks }), 'main.ts': 'Deno.serve(() => new Response("hi"));' };
}

test.each([
  [
    'the task with its permissions',
    { start: 'deno run --allow-net=0.0.0.0 main.ts' },
    'deno run --allow-net=0.0.0.0 main.ts',
  ],
  [
    'the preview where the start watches',
    { start: 'deno run -A --watch dev.ts', preview: 'deno run -A main.ts' },
    'deno run -A main.ts',
  ],
  [
    'a task of a task',
    { start: 'deno task build && deno task up', up: 'deno serve -A main.ts' },
    'deno serve -A main.ts',
  ],
  [
    'what serves the pages, not what a bundler shows of them',
    {
      preview: 'deno run -A npm:vite preview',
      serve: 'deno run --allow-net --allow-read jsr:@std/http/file-server dist/',
    },
    'deno run --allow-net --allow-read jsr:@std/http/file-server dist/',
  ],
  ['the entry with what it needs', { dev: 'deno run --watch main.ts' }, 'deno run --allow-net main.ts'],
])('starts %s', (_, tasks, start) => {
  const [service] = found(withTasks({ ...tasks }));
  expect(service?.start).toBe(start);
});

test('what a module only hands over is served', () => {
  const repo = {
    'deno.json': '{}',
    'main.ts': 'export default {\n  fetch() {\n    return new Response("hi");\n  },\n};',
  };
  expect(found(repo)[0]?.start).toBe('deno serve --allow-net main.ts');
});

test('a module that imports by address is a service without any deno.json', () => {
  const text =
    'import { serve } from "https://deno.land/std@0.150.0/http/server.ts";\nserve(() => {}, { port: 8080 });';
  const [service] = found({ 'src/index.ts': text });
  expect([service?.path, service?.start, service?.ports[0]?.port]).toEqual([
    '.',
    'deno run --allow-net src/index.ts',
    8080,
  ]);
});

test('TypeScript for Node is left to Node', () => {
  expect(found({ 'src/index.ts': 'import express from "express";\nexpress().listen(3000);' })).toEqual([]);
});

test('packages are known by what they are imported as', () => {
  const main =
    'import { Client } from "https://deno.land/x/postgres@v0.19.3/mod.ts";\nimport Redis from "npm:ioredis@5";\nDeno.serve(() => {});';
  expect(found({ 'main.ts': main })[0]?.needs).toEqual([
    { kind: 'postgres', required: true },
    { kind: 'redis', required: true },
  ]);
});

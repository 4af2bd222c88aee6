import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { z } from 'zod';

const hooks = z
  .array(z.object({ id: z.string(), entry: z.string(), language: z.literal('node'), files: z.string() }))
  .parse(load(readFileSync('.pre-commit-hooks.yaml', 'utf8')));

test.each(hooks)('the hook $id runs a command that there is', ({ entry }) => {
  const [program, command = ''] = entry.split(' ');
  expect(program).toBe('supercargo');
  expect(existsSync(`src/cli/commands/${command}.ts`)).toBe(true);
});

test.each(hooks)('the hook $id is handed Dockerfiles and manifests alone', ({ files }) => {
  const pattern = new RegExp(files.replace('(?i)', ''), 'iu');
  const taken = [
    'Dockerfile',
    'api/Dockerfile.dev',
    'web.dockerfile',
    'Containerfile',
    'k8s/app.yaml',
    'a.yml',
  ];
  expect(taken.filter((path) => !pattern.test(path))).toEqual([]);
  expect(['main.go', 'README.md', 'yaml/x.txt'].filter((path) => pattern.test(path))).toEqual([]);
});

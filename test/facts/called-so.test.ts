import { expect, test } from '@jest/globals';
import { withCalledNames } from '../../src/facts/called-so.ts';
import type { Service } from '../../src/facts/facts.ts';
import { snapshotOf } from '../support/snapshot.ts';

function service(path: string, name: string): Service {
  const ports = [{ port: 3000, name: 'http', protocol: 'http' as const }];
  return { path, name, language: 'node', kind: 'web', ports, env: [], needs: [], evidence: [] };
}

const services = [service('backend', 'nodejs'), service('frontend', 'pages')];

function names(files: Readonly<Record<string, string>>): readonly string[] {
  return withCalledNames(services, snapshotOf(files)).map(({ name }) => name);
}

test('a service is called as the programs beside it call it', () => {
  expect(names({ 'frontend/package.json': '"proxy": "http://backend:3000"' })).toEqual(['backend', 'pages']);
  expect(names({ 'frontend/a.js': 'format("http://backend%s/tags", domain)' })).toEqual(['backend', 'pages']);
  expect(names({ 'frontend/a.js': 'fetch("http://backend.example.org/a")' })).toEqual(['nodejs', 'pages']);
  expect(names({ 'backend/a.js': 'fetch("http://backend:3000")' })).toEqual(['nodejs', 'pages']);
  expect(names({ 'frontend/a.js': 'fetch("http://localhost:3000")' })).toEqual(['nodejs', 'pages']);
  const both = 'const all = ["http://backend:3000", "http://nodejs:3000"];';
  expect(names({ 'frontend/a.js': both })).toEqual(['nodejs', 'pages']);
});

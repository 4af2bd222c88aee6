import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading } from '../samples/seen.ts';

const shop = {
  'requirements.txt': 'flask\ngunicorn\n',
  'app.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
};

test.each([
  ['web: gunicorn app:app', 8000],
  ['web: waitress-serve app:app', 8080],
  ['web: gunicorn --bind 0.0.0.0:9000 app:app', 9000],
  ['worker: celery -A app worker', 5000],
])('%s listens on %d', (line, port) => {
  const [service] = analyze(reading({ ...shop, Procfile: `${line}\n` }), languages).services;
  expect(service?.ports[0]?.port).toBe(port);
});

test.each([
  ['class Visitor(HttpUser):\n    wait_time = between(1, 2)\n', ['LOCUST_HOST']],
  ['class Visitor(HttpUser):\n    host = "http://shop"\n', []],
])('locust is told what to load: %s', (text, expected) => {
  const files = { 'requirements.txt': 'locust\n', 'locustfile.py': `from locust import HttpUser\n\n${text}` };
  const [service] = analyze(reading(files), languages).services;
  expect(service?.env.map(({ name }) => name)).toEqual(expected);
});

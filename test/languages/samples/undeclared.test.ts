import { expect, test } from '@jest/globals';
import { seen } from './seen.ts';

const webui =
  "var express = require('express');\nvar redis = require('redis');\nvar client = redis.createClient(6379, 'redis');\nvar app = express();\nvar server = app.listen(80, function () {});\n";
const rng =
  'from flask import Flask\napp = Flask(__name__)\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=80)\n';
const worker =
  'from redis import Redis\nimport time\nredis = Redis("redis")\ndef work():\n    redis.incr("n")\nif __name__ == "__main__":\n    while True:\n        work()\n        time.sleep(1)\n';
const coins = {
  'webui/webui.js': webui,
  'webui/files/index.html': '<script src="jquery.js"></script>',
  'webui/files/app.js': 'document.title = "coins";\n',
  'rng/rng.py': rng,
  'worker/worker.py': worker,
};

test('programs in folders of their own are services though nothing declares their packages', () => {
  expect(seen(coins)).toEqual([
    'rng | python | flask | 80 | gunicorn --bind 0.0.0.0:80 --workers 2 --threads 4 --access-logfile - rng:app | -',
    'webui | node | express | 80 | node webui.js | redis',
    'worker | python | - | - | python worker.py | redis',
  ]);
});

test('their Dockerfiles say the rest', () => {
  const files = {
    ...coins,
    'webui/Dockerfile':
      'FROM node:22\nRUN npm install express redis\nCOPY . /\nCMD ["node", "webui.js"]\nEXPOSE 80\n',
    'worker/Dockerfile':
      'FROM python:3.14\nRUN pip install redis\nCOPY worker.py /\nCMD ["python", "-u", "worker.py"]\n',
  };
  expect(seen(files).slice(1)).toEqual([
    'webui | node | express | 80 | node webui.js | redis',
    'worker | python | - | - | python -u worker.py | redis',
  ]);
});

test('scripts of pages, of people and of what is declared above them are none', () => {
  const page = {
    'site/index.html': '<script src="main.js"></script>',
    'site/main.js': 'import x from "x";\n',
  };
  expect(seen(page)).toEqual(['. | static | - | 80 | - | -']);
  const tools = { 'scripts/server.js': webui, 'tools/rename/rename.py': worker, ...page };
  expect(seen(tools)).toEqual(['site | static | - | 80 | - | -']);
  const declared = {
    'package.json': '{"scripts":{"start":"node app.js"},"dependencies":{"koa":"2"}}',
    'app.js': 'new (require("koa"))().listen(3000);\n',
    'mail/mail.js': webui,
  };
  expect(seen(declared)).toEqual(['. | node | koa | 3000 | node app.js | -']);
});

test('a program whose rounds end with its input goes on for nobody', () => {
  const once = 'while True:\n    pass\n'.replaceAll(/^/gmu, '    ');
  const files = {
    'site/index.html': '<p>',
    'count/count.py': `def all():\n${once}\nif __name__ == "__main__":\n    all()\n`,
  };
  expect(seen(files)).toEqual(['site | static | - | 80 | - | -']);
});

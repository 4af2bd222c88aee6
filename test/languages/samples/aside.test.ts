import { expect, test } from '@jest/globals';
import { seen } from './seen.ts';

const server = 'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":8080", nil)\n}\n';
const code = { 'go.mod': 'module example.com/watch\n\ngo 1.24\n', 'cmd/watch/main.go': server };
const whole = '. | go | net/http | 8080 | ./watch | -';

const plugin =
  'package main\n\nimport "github.com/hashicorp/go-plugin"\n\nfunc main() {\n\tplugin.Serve(&plugin.ServeConfig{})\n}\n';

function source(path: string): string {
  return `package p\n\nimport "${path}"\n`;
}

test('what the program starts by itself, tries it or packs it is no service', () => {
  const files = {
    ...code,
    'plugins/mail/go.mod': 'module example.com/mail\n\ngo 1.24\n',
    'plugins/mail/main.go': plugin,
    'stress/stress_server/main.go': server,
    'collectd/test_client/main.go': server,
    'releng/unit-tests/Dockerfile': 'FROM golang:1.24\nENTRYPOINT ["all-tests.bash"]\n',
  };
  expect(seen(files)).toEqual([whole]);
});

test('what lies in hidden folders, tries several parts together or writes code is no service', () => {
  const files = {
    ...code,
    '.github/label_transfer/requirements.txt': 'requests\n',
    '.github/label_transfer/script.py': 'import requests\nwhile True:\n    requests.get("http://x")\n',
    'integration/plugin/volumes/main.go': server,
    'pkg/rpc-gen/main.go': 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("x")\n}\n',
    'selenium/package.json': '{"name":"s","scripts":{"start":"node a.js"},"dependencies":{"express":"4"}}',
    'selenium/a.js': 'require("express")().listen(3000)',
  };
  expect(seen(files)).toEqual([whole.replace('.', 'cmd/watch')]);
});

test('what others contribute, small helpers and an image of several images are no service', () => {
  const helper = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("x")\n}\n';
  const files = {
    ...code,
    'contrib/gate/main.go': server,
    'shop-contrib/package.json':
      '{"name":"s","scripts":{"start":"node a.js"},"dependencies":{"express":"4"}}',
    'shop-contrib/a.js': 'require("express")().listen(3000)',
    'extra/health.go': helper,
    'web/package.json': '{"name":"w","scripts":{"start":"node a.js"},"dependencies":{"express":"4"}}',
    'web/a.js': 'require("express")().listen(3001)',
    'deployments/aio/Dockerfile':
      'FROM shop/watch:1 AS watch\nFROM shop/web:1 AS web\nFROM python:3.14\nCOPY --from=watch /app /watch\nCOPY --from=web /app /web\nCMD ["/start.sh"]\n',
  };
  expect(seen(files)).toEqual([whole, 'web | node | express | 3001 | node a.js | -']);
});

test('a service may be called integration', () => {
  expect(seen({ ...code, 'services/integration/main.go': server })).toContain(
    'services/integration | go | net/http | 8080 | ./integration | -',
  );
});

test('what a script adds to a command on a condition is not there', () => {
  const start =
    '#!/bin/sh\nARGS="-q"\nif istrue "$TEST_MODE"; then\n  ARGS="$ARGS -t"\nfi\n[ -n "$LOUD" ] && ARGS="${ARGS} -v"\nARGS="$ARGS -w"\nexec watch $ARGS\n';
  const Dockerfile = 'FROM alpine:3\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\n';
  expect(seen({ ...code, Dockerfile, 'start.sh': start })).toEqual([whole.replace('./watch', 'watch -q -w')]);
});

test('a recipe that starts a program by its name alone is that of the program', () => {
  const two = { ...code, 'cmd/gate/main.go': server };
  const Dockerfile = 'FROM golang:1.24\nRUN go install ./cmd/...\nEXPOSE 8081\nCMD ["watch"]\n';
  const tests = 'FROM golang:1.24\nRUN go install ./cmd/...\nCMD ["go", "test"]\n';
  expect(seen({ ...two, Dockerfile, Dockerfile_test: tests })).toEqual([
    'cmd/gate | go | net/http | 8080 | ./gate | -',
    'cmd/watch | go | net/http | 8081 | watch | -',
  ]);
});

test('scripts alone are a program by whatever name people start them', () => {
  const files = {
    'run.sh': '#!/bin/bash\nwhile true; do date; sleep 5; done\n',
    Procfile: 'worker: ./run.sh\n',
  };
  expect(seen(files)).toEqual(['. | shell | - | - | ./run.sh | -']);
});

test('one of many sources that are called after what they read is optional', () => {
  const names = ['file', 'docker', 'syslog', 'kafka'];
  const imports = names.map((name) => `\t_ "example.com/watch/sources/${name}"`).join('\n');
  const files = Object.fromEntries(
    names.map((name) => [
      `sources/${name}/${name}.go`,
      source(name === 'kafka' ? 'github.com/segmentio/kafka-go' : 'os'),
    ]),
  );
  const main = server.replace('import "net/http"', `import (\n\t"net/http"\n${imports}\n)`);
  expect(seen({ ...code, ...files, 'cmd/watch/main.go': main })).toEqual([whole]);
});

import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading, seen } from './seen.ts';

const cobra = (...commands: readonly string[]): Readonly<Record<string, string>> => ({
  'go.mod': 'module example.com/ride\n\ngo 1.23\n\nrequire github.com/spf13/cobra v1.9.1\n',
  'main.go': 'package main\n\nimport "example.com/ride/cmd"\n\nfunc main() {\n\tcmd.Execute()\n}\n',
  'cmd/root.go':
    'package cmd\n\nimport "github.com/spf13/cobra"\n\nvar rootCmd = &cobra.Command{\n\tUse:   "ride",\n\tShort: "Rides on demand",\n}\n\nfunc Execute() {\n\trootCmd.Execute()\n}\n',
  ...Object.fromEntries(commands.map((text, at) => [`cmd/c${at}.go`, text])),
});
const command = (use: string, short: string, body = 'return nil'): string =>
  `package cmd\n\nimport (\n\t"net/http"\n\n\t"github.com/spf13/cobra"\n)\n\nvar ${use}Cmd = &cobra.Command{\n\tUse:   "${use}",\n\tShort: "${short}",\n\tRunE: func(_ *cobra.Command, _ []string) error {\n\t\t${body}\n\t},\n}\n`;
const serving = 'return http.ListenAndServe(":8080", nil)';

test.each([
  [
    'the only one that says so',
    [command('listen', 'Starts the web server', serving), command('copy', 'Copies')],
    'listen',
  ],
  [
    'the one that starts all',
    [
      command('front', 'Starts Frontend service', serving),
      command('driver', 'Starts Driver service'),
      command('all', 'Starts all services'),
    ],
    'all',
  ],
])('a command of any name serves: %s', (_why, commands, word) => {
  expect(seen(cobra(...commands))).toEqual([`. | go | net/http | 8080 | ./ride ${word} | -`]);
});

test('where several say so, none is taken', () => {
  const two = [
    command('front', 'Starts Frontend service', serving),
    command('driver', 'Starts Driver service'),
  ];
  expect(seen(cobra(...two))).toEqual(['. | go | net/http | 8080 | ./ride | -']);
});

const flask = 'from flask import Flask\napp = Flask(__name__)\n';

test.each([
  ['at once', `${flask}app.run(host="0.0.0.0", port=5001)\n`, 'python app.py'],
  [
    'where it is the program',
    `${flask}if __name__ == "__main__":\n    app.run(host="0.0.0.0", port=5001)\n`,
    'gunicorn --bind 0.0.0.0:5001 --workers 2 --threads 4 --access-logfile - app:app',
  ],
])('a module that serves %s', (_when, text, start) => {
  expect(seen({ 'requirements.txt': 'flask\n', 'app.py': text })).toEqual([
    `. | python | flask | 5001 | ${start} | -`,
  ]);
});

test('a program that brings waitress with it is started as it is', () => {
  const files = {
    'requirements.txt': 'flask\nwaitress\n',
    'shop/__init__.py': 'from flask import Flask\ndef create_app():\n    return Flask(__name__)\n',
    'serve.py':
      'from waitress import serve\nfrom shop import create_app\nif __name__ == "__main__":\n    serve(create_app(), host="0.0.0.0", port=8501)\n',
  };
  expect(seen(files)).toEqual(['. | python | flask | 8501 | python serve.py | -']);
});

test('of several servers that ask one variable the port is that of the one that is served by the framework', () => {
  const both =
    'import os\nimport grpc\nfrom flask import Flask\napp = Flask(__name__)\ndef calls():\n    at = "[::]:" + str(os.environ.get("PORT", "9090"))\n    grpc.server(None).add_insecure_port(at)\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ.get("PORT", 8080)))\n';
  const [service = ''] = seen({ 'requirements.txt': 'flask\ngrpcio\n', 'app.py': both });
  expect(service.split(' | ')[3]).toBe('8080');
});

test.each([
  ['nobody says where', 'app.run(port=5001)', 1],
  ['it says where', 'app.run(\n    port=5001,\n    host="0.0.0.0",\n)', 0],
])('what serves at once is heard by its own machine alone where %s', (_where, call, count) => {
  const files = reading({ 'requirements.txt': 'flask\n', 'app.py': `${flask}${call}\n` });
  const [service] = analyze(files, languages).services;
  expect(service?.evidence.filter(({ fact }) => fact === 'localhost')).toHaveLength(count);
});

const rust = {
  'api/Cargo.toml':
    '[package]\nname = "ledger"\nversion = "1.0.0"\nedition = "2021"\n[dependencies]\nwarp = "0.3"\n',
  'api/src/main.rs':
    '#[tokio::main]\nasync fn main() { warp::serve(all).run(([0, 0, 0, 0], 8000)).await; }\n',
  'api/Dockerfile':
    'FROM rust:1.90 AS builder\nWORKDIR /code\nCOPY . .\nRUN cargo build --release\nCMD ["cargo", "run", "--offline"]\nFROM debian:trixie-slim\nEXPOSE 8000\nCOPY --from=builder /code/target/release/ledger /ledger\nCMD ["/ledger"]\n',
};

test('what developers start in the stage that compose takes is not what is shipped', () => {
  const compose = 'services:\n  api:\n    build:\n      context: api\n      target: builder\n';
  expect(seen({ ...rust, 'compose.yaml': compose })).toEqual(['api | rust | warp | 8000 | /ledger | -']);
});

test('the variable that the code asks for its port is one of compose, whatever it and its service are called', () => {
  const files = {
    'other/compose.yaml': 'services:\n  backend:\n    build: backend\n',
    'other/backend/requirements.txt': 'flask\n',
    'other/backend/app.py': flask,
    'site/flask/requirements.txt': 'flask\n',
    'site/flask/server.py':
      'import os\nfrom flask import Flask\napp = Flask(__name__)\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=os.environ.get("FLASK_SERVER_PORT", 9090))\n',
    'site/flask/Dockerfile': 'FROM python:3.14\nCOPY . .\nCMD ["python3", "server.py"]\n',
    'site/compose.yaml':
      'services:\n  backend:\n    build: flask\n    environment:\n      - FLASK_SERVER_PORT=9091\n',
  };
  expect(seen(files)).toContain('site/flask | python | flask | 9091 | python3 server.py | -');
});

test('what s6 keeps is of the only program, though it lies beside its folder', () => {
  const files = {
    'pyproject.toml':
      '[project]\nname = "papers"\nversion = "1"\ndependencies = ["django", "granian", "channels-redis"]\n',
    'src/manage.py': 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "papers.settings")\n',
    'src/papers/settings.py': 'ASGI_APPLICATION = "papers.asgi.application"\nROOT_URLCONF = "papers.urls"\n',
    'src/papers/asgi.py': 'application = None\n',
    'docker/rootfs/etc/s6-overlay/s6-rc.d/svc-webserver/run':
      '#!/command/with-contenv /usr/bin/bash\nexport GRANIAN_PORT=${GRANIAN_PORT:-8000}\nif [[ -n "${ROOTLESS}" ]]; then\n\texec granian --ws papers.asgi:application\nelse\n\texec s6-setuidgid papers granian --ws papers.asgi:application\nfi\n',
    Dockerfile:
      'FROM python:3.14\nWORKDIR /app\nCOPY docker/rootfs /\nCOPY src ./\nEXPOSE 8000\nENTRYPOINT ["/init"]\n',
  };
  const [line = ''] = seen(files);
  expect(line.split(' | ')[4]).toBe('granian --host 0.0.0.0 --port 8000 --ws papers.asgi:application');
});

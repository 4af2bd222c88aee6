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

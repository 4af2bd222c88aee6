import { describe, expect, test } from '@jest/globals';
import { keyOf, withStarts } from '../../src/facts/answers.ts';
import { analyze } from '../../src/facts/analyze.ts';
import { languages } from '../../src/languages/languages.ts';
import { reading } from './samples/seen.ts';

type Files = Readonly<Record<string, string>>;

/** What is asked of the start, with the places that say why, and what may be answered. */
function asked(files: Files): readonly string[] {
  const { questions } = analyze(reading(files), languages);
  return questions
    .filter(({ id }) => id === 'start')
    .map(({ why, candidates }) => [why.en.replace(/; without.*$/u, ''), ...candidates].join(' | '));
}

const parser = 'import argparse\n\nparser = argparse.ArgumentParser()\n';

function program(lines: string): Files {
  return {
    'requirements.txt': 'requests==2.32\n',
    'main.py': `${parser}${lines}args = parser.parse_args()\n`,
  };
}

describe('arguments that a program of Python must be given', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      'a positional one and an option',
      program(
        "parser.add_argument('input', help='what (to read)')\nparser.add_argument('-m', '--model', required=True)\nparser.add_argument('--fast', action='store_true')\n",
      ),
      ['`python main.py INPUT --model MODEL` is what main.py:4 demands'],
    ],
    [
      'one of a few words',
      program("parser.add_argument('mode', choices=['train', 'serve'])\n"),
      [
        '`python main.py {train,serve}` is what main.py:4 demands | python main.py serve | python main.py train',
      ],
    ],
    [
      'commands of its own',
      program(
        "commands = parser.add_subparsers(dest='command', required=True)\nload = commands.add_parser('load')\nload.add_argument('file')\nserve = commands.add_parser('serve')\n",
      ),
      [
        '`python main.py {load,serve}` is what main.py:4 demands | python main.py serve | python main.py load',
      ],
    ],
    [
      'commands of Click, in the module that it is started from',
      {
        'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["click"]\n',
        'shop/__init__.py': '',
        'shop/__main__.py': 'from .cli import main\n\nmain()\n',
        'shop/cli.py':
          'import click\n\n@click.group()\ndef main():\n    pass\n\n@main.command()\ndef sync_all():\n    pass\n\n@main.command("serve")\n@click.argument("port")\ndef run(port):\n    pass\n',
      },
      [
        '`python -m shop {sync-all,serve}` is what shop/cli.py:3 demands | python -m shop serve | python -m shop sync-all',
      ],
    ],
    [
      'an argument of Click',
      {
        'requirements.txt': 'click\n',
        'main.py':
          "import click\n\n@click.command()\n@click.argument('url')\n@click.option('--key', required=True)\n@click.option('--token', required=True, envvar='TOKEN')\ndef main(url, key, token):\n    pass\n\nif __name__ == '__main__':\n    main()\n",
      },
      ['`python main.py URL --key KEY` is what main.py:3 demands'],
    ],
    [
      'commands of Typer',
      {
        'requirements.txt': 'typer\n',
        'main.py':
          'import typer\n\napp = typer.Typer()\n\n@app.command()\ndef load():\n    pass\n\n@app.command()\ndef worker():\n    pass\n\napp()\n',
      },
      [
        '`python main.py {load,worker}` is what main.py:3 demands | python main.py worker | python main.py load',
      ],
    ],
  ])('%s', (_what, files, expected) => {
    expect(asked(files)).toEqual(expected);
  });

  const needs = "parser.add_argument('input')\n";
  test.each<[string, Files]>([
    [
      'it can do without',
      program(
        "parser.add_argument('input', nargs='?')\nparser.add_argument('more', nargs='*')\nparser.add_argument('--key')\nparser.add_argument('--url', required=not os.environ.get('URL'))\n",
      ),
    ],
    ['a command may be left out', program("parser.add_subparsers(dest='command')\n")],
    ['the Procfile gives them', { ...program(needs), Procfile: 'worker: python main.py data.csv\n' }],
    [
      'compose gives them',
      {
        ...program(needs),
        'compose.yml': 'services:\n  app:\n    build: .\n    command: python main.py data.csv\n',
      },
    ],
    [
      'it only asks when it is told to',
      {
        'requirements.txt': 'requests\n',
        'main.py': `${parser}${needs}if DEBUG:\n    args = parser.parse_args()\nwhile True:\n    pass\n`,
      },
    ],
    [
      'a server imports the module',
      {
        'requirements.txt': 'Flask\ngunicorn\n',
        'main.py': `from flask import Flask\n${parser}${needs}app = Flask(__name__)\nif __name__ == '__main__':\n    args = parser.parse_args()\n    app.run()\n`,
      },
    ],
  ])('none where %s', (_what, files) => {
    expect(asked(files)).toEqual([]);
  });
});

test('an answer starts the program so, and is asked for no more', () => {
  const snapshot = reading(program("parser.add_argument('mode', choices=['train', 'serve'])\n"));
  const facts = analyze(snapshot, languages);
  const [question] = facts.questions;
  const answers = question === undefined ? {} : { [keyOf(question)]: 'python main.py serve' };
  const { services, questions } = analyze(withStarts(snapshot, facts, answers), languages);
  expect(services.map(({ start }) => start)).toEqual(['python main.py serve']);
  expect(questions).toEqual([]);
});

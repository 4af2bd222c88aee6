import { describe, expect, test } from '@jest/globals';
import { keyOf, withStarts } from '../../src/facts/answers.ts';
import { analyze } from '../../src/facts/analyze.ts';
import { go } from '../../src/languages/go.ts';
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
      'groups of arguments',
      program(
        "files = parser.add_argument_group('files')\nfiles.add_argument('input')\nwhere = parser.add_mutually_exclusive_group(required=True)\nwhere.add_argument('--url')\nwhere.add_argument('--file')\n",
      ),
      ['`python main.py INPUT {--url,--file}` is what main.py:5 demands'],
    ],
    [
      'what a command of the project stands for',
      {
        'pyproject.toml':
          '[project]\nname = "shop"\ndependencies = ["click"]\n\n[project.scripts]\nshop = "shop.cli:main"\n',
        'shop/__init__.py': '',
        'shop/cli.py':
          "import click\n\n@click.command()\n@click.argument('url')\ndef main(url):\n    while True:\n        time.sleep(1)\n",
      },
      ['`python -c from shop.cli import main; main() URL` is what shop/cli.py:3 demands'],
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

const goMain = 'package main\n\nimport "example.com/app/cmd"\n\nfunc main() {\n\tcmd.Execute()\n}\n';
const goMod = 'module example.com/app\n\ngo 1.24\n\nrequire github.com/spf13/cobra v1.8.0\n';

function cobra(root: string, rest = ''): Files {
  return {
    'go.mod': goMod,
    'main.go': goMain,
    'cmd/root.go': `package cmd\n\nimport "github.com/spf13/cobra"\n\nvar rootCmd = &cobra.Command{\n\tUse: "app",\n${root}}\n\nfunc Execute() {\n\tif err := rootCmd.Execute(); err != nil {\n\t\tos.Exit(1)\n\t}\n}\n${rest}`,
  };
}

const commands =
  '\nvar importCmd = &cobra.Command{\n\tUse: "import FILE",\n\tRun: load,\n}\n\nfunc newKeysCmd() *cobra.Command {\n\tcmd := &cobra.Command{\n\t\tUse: "keys",\n\t}\n\treturn cmd\n}\n\nfunc init() {\n\trootCmd.AddCommand(importCmd, newKeysCmd())\n}\n';

describe('arguments that a program of Go must be given', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      'commands of a root that does nothing itself',
      cobra('', commands),
      ['`./app {import,keys}` is what cmd/root.go:5 demands | ./app import | ./app keys'],
    ],
    [
      'what the root itself takes',
      cobra(
        '\tArgs: cobra.ExactArgs(1),\n\tRunE: run,\n',
        '\nfunc init() {\n\trootCmd.Flags().String("key", "", "")\n\trootCmd.MarkFlagRequired("key")\n}\n',
      ),
      ['`./app ARG1 --key KEY` is what cmd/root.go:5 demands'],
    ],
    [
      'commands that a registry of its own hands on',
      cobra(
        '',
        '\nfunc init() {\n\tRegisterCommand(Command{\n\t\tName:  "stop",\n\t\tFunc:  stop,\n\t})\n\tRegisterCommand(Command{\n\t\tName:  "run",\n\t\tFunc:  run,\n\t})\n}\n\nfunc RegisterCommand(cmd Command) {\n\trootCmd.AddCommand(toCobra(cmd))\n}\n',
      ),
      ['`./app {stop,run}` is what cmd/root.go:5 demands | ./app run | ./app stop'],
    ],
    ['none where the root runs by itself', cobra('\tRun: run,\n', commands), []],
    [
      'none where it is told later what it runs',
      cobra('', `${commands}\nfunc init() {\n\trootCmd.RunE = run\n}\n`),
      [],
    ],
    ['none where the Procfile says one', { ...cobra('', commands), Procfile: 'web: ./app keys\n' }, []],
  ])('%s', (_what, files, expected) => {
    expect(asked(files)).toEqual(expected);
  });
});

function clap(types: string): Files {
  return {
    'Cargo.toml':
      '[package]\nname = "app"\nversion = "0.1.0"\n\n[dependencies]\nclap = { version = "4", features = ["derive"] }\n',
    'src/main.rs': `use clap::Parser;\n\n${types}\nfn main() {\n    let args = Args::parse();\n    run(args);\n}\n`,
  };
}

describe('arguments that a program of Rust must be given', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      'fields that nothing else fills',
      clap(
        '#[derive(Parser, Debug)]\n#[command(version)]\nstruct Args {\n    /// What to read\n    input: PathBuf,\n    #[arg(short, long)]\n    api_key: String,\n    #[arg(long, env = "URL")]\n    url: String,\n    #[arg(long, default_value_t = 3)]\n    tries: u8,\n    #[arg(long)]\n    fast: bool,\n    more: Vec<String>,\n    name: Option<String>,\n}\n',
      ),
      ['`./target/release/app INPUT --api-key API_KEY` is what src/main.rs:7 demands'],
    ],
    [
      'commands',
      clap(
        '#[derive(Parser)]\nstruct Args {\n    #[command(subcommand)]\n    command: Commands,\n}\n\n#[derive(Subcommand)]\nenum Commands {\n    DumpAll { file: String },\n    #[command(name = "serve")]\n    Run(RunArgs),\n}\n',
      ),
      [
        '`./target/release/app {dump-all,serve}` is what src/main.rs:6 demands | ./target/release/app serve | ./target/release/app dump-all',
      ],
    ],
    [
      'none where a command may be left out',
      clap(
        '#[derive(Parser)]\nstruct Args {\n    #[command(subcommand)]\n    command: Option<Commands>,\n}\n',
      ),
      [],
    ],
    [
      'none where defaults and variables fill them in',
      clap(
        '#[derive(Parser)]\nstruct Args {\n    #[arg(\n        long,\n        env,\n    )]\n    url: String,\n    #[clap(default_value = "a")]\n    key: String,\n    #[command(flatten)]\n    log: Verbosity,\n}\n',
      ),
      [],
    ],
  ])('%s', (_what, files, expected) => {
    expect(asked(files)).toEqual(expected);
  });
});

/** A command line that is built call by call. */
function built(calls: string): Files {
  const main = `use clap::{Arg, ArgAction, Command};\n\nfn main() {\n    let matches = Command::new("app")\n${calls}        .get_matches();\n    run(matches);\n}\n`;
  return { ...clap(''), 'src/main.rs': main };
}

describe('arguments that a program of Rust that builds its command line must be given', () => {
  const port = '        .arg(Arg::new("port").long("port").required(true).default_value("80"))\n';
  test.each<[string, Files, readonly string[]]>([
    [
      'those that must be there and have no value of their own',
      built(
        `        .version("1")\n        .arg(Arg::new("input").help("What (to read)").required(true))\n        .arg(Arg::new("key").short('k').long("api-key").required(true))\n        .arg(Arg::new("url").long("url").env("URL").required(true))\n${port}`,
      ),
      ['`./target/release/app INPUT --api-key KEY` is what src/main.rs:4 demands'],
    ],
    [
      'one of its commands, without what those demand',
      built(
        `        .subcommand_required(true)\n        .arg_required_else_help(true)\n        .subcommand(Command::new("dump").arg(Arg::new("file").required(true)))\n        .subcommand(\n            // what serves\n            Command::new("serve"),\n        )\n`,
      ),
      [
        '`./target/release/app {dump,serve}` is what src/main.rs:4 demands | ./target/release/app serve | ./target/release/app dump',
      ],
    ],
    [
      'none where a command may be left out',
      built(`        .subcommand(Command::new("serve"))\n        .arg(Arg::new("name").long("name"))\n`),
      [],
    ],
  ])('%s', (_what, files, expected) => {
    expect(asked(files)).toEqual(expected);
  });
});

function yargs(lines: string, path = 'cli.js'): Files {
  return {
    'package.json': JSON.stringify({
      name: 'app',
      scripts: { start: 'node cli.js' },
      dependencies: { yargs: '17' },
    }),
    [path]: `const yargs = require('yargs');\nsetInterval(run, 9);\nmodule.exports = () => yargs(args)${lines}\n  .parse();\n`,
  };
}

function commander(lines: string, start = 'node cli.js'): Files {
  return {
    'package.json': JSON.stringify({ name: 'app', scripts: { start }, dependencies: { commander: '12' } }),
    'cli.js': `const { program } = require('commander');\n\nprogram.name('app')${lines}\nprogram.parse();\n`,
  };
}

const twoCommands =
  ";\nprogram\n  .command('load')\n  .argument('<file>')\n  .action(() => {\n    run();\n  });\nprogram.command('serve').action(serve);";

describe('arguments that a program of Node must be given', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      'commands',
      commander(twoCommands),
      ['`node cli.js {load,serve}` is what cli.js:3 demands | node cli.js serve | node cli.js load'],
    ],
    [
      'an argument and an option',
      commander(
        "\n  .argument('<url>', 'where')\n  .requiredOption('-k, --key <key>', 'a key')\n  .requiredOption('-t, --tries <n>', 'how often', 3)\n  .action(run);",
      ),
      ['`node cli.js URL --key KEY` is what cli.js:3 demands'],
    ],
    ['none where it does something itself', commander(`.argument('[url]').action(run)${twoCommands}`), []],
    [
      'none where it does something where it is made',
      {
        ...commander(''),
        'cli.js':
          "import { Command } from 'commander';\nconst app = new Command()\n  .action(run);\napp.command('load').action(load);\napp.parse();\n",
      },
      [],
    ],
    ['none where the script gives it', commander(twoCommands, 'node cli.js serve'), []],
    [
      'options of yargs',
      yargs(
        ".option('key', { type: 'string', demandOption: true })\n.options({ 'api-url': { required: true }, port: { required: true, default: 80 } })\n.command('load', 'x', (y) => y.option('file', { demandOption: true }))",
      ),
      ['`node cli.js --key KEY --api-url API_URL` is what cli.js:1 demands'],
    ],
    [
      'commands of yargs, in the file that it leads to',
      {
        ...yargs(".command('load <file>', 'x').command('serve', 'y').demandCommand(1)", 'main.js'),
        'cli.js': "#!/usr/bin/env node\nrequire('./main')();\n",
      },
      ['`node cli.js {load,serve}` is what main.js:1 demands | node cli.js serve | node cli.js load'],
    ],
    ['none where yargs asks for nothing', yargs(".option('key', {}).command('load', 'x')"), []],
  ])('%s', (_what, files, expected) => {
    expect(asked(files)).toEqual(expected);
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

test('an image hands its program what a Procfile says', () => {
  const files = { ...cobra('', commands), Procfile: 'web: bin/app keys --port $PORT\n' };
  const snapshot = reading(files);
  const [service] = analyze(snapshot, languages).services;
  const plan = service === undefined ? undefined : go.plan(service, snapshot, {});
  const holes = plan !== undefined && 'dockerfile' in plan ? plan.dockerfile.holes : {};
  expect(holes['start']).toBe('["/app/app", "keys", "--port", "8080"]');
});

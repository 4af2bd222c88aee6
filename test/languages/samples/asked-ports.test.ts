import { expect, test } from '@jest/globals';
import { seen } from './seen.ts';

const haskell = {
  'package.yaml':
    'name: hi\ndependencies: [base, scotty]\nexecutables:\n  hi-exe:\n    main: Main.hs\n    source-dirs: app\n',
  'stack.yaml': 'resolver: lts-22.0\n',
};

test.each([
  'main = do\n    pStr <- fromMaybe "8080" <$> lookupEnv "PORT"\n    scotty (read pStr) route\n',
  'main = do\n    port <- maybe 8080 read <$> lookupEnv "PORT"\n    scotty port route\n',
])('what stands ahead of the question for PORT is the port of a Haskell program', (main) => {
  expect(seen({ ...haskell, 'app/Main.hs': `import Web.Scotty\n${main}` })).toEqual([
    '. | haskell | scotty | 8080 | ./bin/hi-exe | -',
  ]);
});

test('the port of an address that others see is not the one that is opened', () => {
  const files = {
    'mix.exs':
      'defmodule Hi.MixProject do\n  use Mix.Project\n  def project, do: [app: :hi, version: "0.1.0", deps: [{:phoenix, "~> 1.7"}]]\n  def application, do: [mod: {Hi.Application, []}]\nend\n',
    'config/prod.exs':
      'import Config\nconfig :hi, HiWeb.Endpoint, http: [port: {:system, "PORT"}], url: [host: "example.com", port: 80]\n',
  };
  expect(seen(files)[0]).toContain('| phoenix | 4000 |');
});

test('a server of Swifter says where it listens', () => {
  const files = {
    'Package.swift':
      '// swift-tools-version:5.9\nlet package = Package(name: "hi", dependencies: [.package(url: "https://github.com/httpswift/swifter.git", from: "1.5.0")], targets: [.executableTarget(name: "hi")])\n',
    'Sources/hi/main.swift':
      'import Swifter\nlet server = HttpServer()\nlet port = UInt16(ProcessInfo.processInfo.environment["PORT"] ?? "9000") ?? 9000\ntry server.start(port)\nRunLoop.main.run()\n',
  };
  expect(seen(files)).toEqual(['. | swift | swifter | 9000 | ./.build/release/hi | -']);
});

test('a Go program without a certificate listens where it says so', () => {
  const main =
    'package main\n\nimport (\n\t"fmt"\n\t"net/http"\n)\n\nfunc main() {\n\tport := *portFlag\n\tif port == 0 {\n\t\tif *ssl {\n\t\t\tport = 443\n\t\t} else {\n\t\t\tport = 80\n\t\t}\n\t}\n\thttp.ListenAndServe(fmt.Sprintf(":%d", port), nil)\n}\n';
  expect(seen({ 'go.mod': 'module example.com/hi\n\ngo 1.24\n', 'main.go': main })).toEqual([
    '. | go | net/http | 80 | ./hi | -',
  ]);
});

test('Flask is served from where its variable says', () => {
  const files = {
    'requirements.txt': 'flask\n',
    '.flaskenv': 'FLASK_APP=shop.web:create\n',
    'shop/__init__.py': '',
    'shop/web.py': 'from flask import Flask\n\ndef create():\n    return Flask(__name__)\n',
  };
  expect(seen(files)[0]).toContain('shop.web:create()');
});

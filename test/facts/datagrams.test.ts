import { expect, test } from '@jest/globals';
import { analyze } from '../../src/facts/analyze.ts';
import { languages } from '../../src/languages/languages.ts';
import { snapshotOf } from '../support/snapshot.ts';

const go = (listen: string) => ({
  'go.mod': 'module a\n\ngo 1.24\n',
  'main.go': `package main\n\nimport "net"\n\nfunc main() {\n\tc, _ := ${listen}\n\tfor {\n\t\tc.ReadFrom(nil)\n\t}\n}\n`,
});
const python = (bind: string) => ({
  'requirements.txt': '',
  'main.py': `import socket\n\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n${bind}\nwhile True:\n    s.recvfrom(1024)\n`,
});
const node = {
  'package.json': '{"name":"a","scripts":{"start":"node a.js"}}',
  'a.js': "const s = require('dgram').createSocket('udp4');\ns.on('message', console.log);\ns.bind(5353);\n",
};
const rust = {
  'Cargo.toml': '[package]\nname = "a"\nversion = "0.1.0"\n',
  'src/main.rs':
    'fn main() {\n    let s = std::net::UdpSocket::bind("0.0.0.0:5353").unwrap();\n    loop { s.recv_from(&mut [0; 10]); }\n}\n',
};

test.each([
  ['Go', go('net.ListenPacket("udp", ":5353")'), ['udp']],
  ['Python', python("s.bind(('0.0.0.0', 5353))"), ['udp']],
  ['Python that only sends', python('s.sendto(b"x", ("statsd", 8125))'), []],
  ['Go that takes any port', go('net.ListenPacket("udp", ":0")'), []],
  [
    'Node that only binds a function',
    { ...node, 'a.js': node['a.js'].replace('s.bind(5353)', "setInterval(s.send.bind(s, 'x'), 9)") },
    [],
  ],
  ['Node', node, ['udp']],
  ['Rust', rust, ['udp']],
])('who listens by UDP alone gets no TCP port and is asked: %s', (_what, files, ids) => {
  const { services, questions } = analyze(snapshotOf(files), languages);
  expect(services.map(({ kind, ports }) => [kind, ports])).toEqual([['worker', []]]);
  expect(questions.map(({ id }) => id)).toEqual(ids);
});

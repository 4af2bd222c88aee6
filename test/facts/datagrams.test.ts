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

const net = (body: string, imports = 'net') => ({
  'go.mod': 'module a\n\ngo 1.24\n',
  'main.go': `package main\n\nimport "${imports}"\n\n${body}\n`,
});
const dns = `var port = flag.Int("port", 5300, "port to run on")

func main() {
	srv := &dns.Server{Addr: ":" + strconv.Itoa(*port), Net: "udp"}
	go srv.ListenAndServe()
	tcp := &dns.Server{Addr: ":" + strconv.Itoa(*port), Net: "tcp"}
	tcp.ListenAndServe()
}`;

test.each([
  ['Go', go('net.ListenPacket("udp", ":5353")'), ['5353/udp']],
  ['Go for both', net(dns, 'github.com/miekg/dns'), ['5300/http', '5300/udp']],
  [
    'Go that resolves whom it sends to',
    go('net.DialUDP("udp", nil, a)\n\ta, _ := net.ResolveUDPAddr("udp", "stats:8125")'),
    [],
  ],
  ['Python', python("s.bind(('0.0.0.0', 5353))"), ['5353/udp']],
  [
    'Python by a variable',
    python('s.bind(("0.0.0.0", int(os.getenv("SYSLOG_PORT", "514"))))'),
    ['514/udp SYSLOG_PORT'],
  ],
  ['Node', node, ['5353/udp']],
  [
    'Node by a name',
    { ...node, 'a.js': node['a.js'].replace('5353', 'PORT').concat('const PORT = 5353;') },
    ['5353/udp'],
  ],
  [
    'Node beside a server',
    { ...node, 'a.js': `${node['a.js']}require('net').createServer(f).listen(config.mgmt || 8126);\n` },
    ['8126/http', '5353/udp'],
  ],
  ['Rust', rust, ['5353/udp']],
  [
    'a recipe',
    { ...node, 'a.js': 'serve();\n', Dockerfile: 'FROM node:24\nEXPOSE 8125/udp\nCMD ["node", "a.js"]\n' },
    ['8125/udp'],
  ],
])('the port of who waits for datagrams is told: %s', (_what, files, told) => {
  const { services, questions } = analyze(snapshotOf(files), languages);
  const ports = services.flatMap((one) => one.ports);
  expect(ports.map(({ port, protocol, env }) => [`${port}/${protocol}`, env ?? []].flat().join(' '))).toEqual(
    told,
  );
  expect(questions).toEqual([]);
});

test.each([
  ['Go', go('net.ListenPacket("udp", given())'), ['udp']],
  ['Python', python('s.bind((given.host, given.port))'), ['udp']],
  ['Python that only sends', python('s.sendto(b"x", ("statsd", 8125))'), []],
  ['Go that takes any port', go('net.ListenPacket("udp", ":0")'), []],
  [
    'Node that only binds a function',
    { ...node, 'a.js': node['a.js'].replace('s.bind(5353)', "setInterval(s.send.bind(s, 'x'), 9)") },
    [],
  ],
])(
  'who listens by UDP alone gets no TCP port and is asked where no number is to be read: %s',
  (_what, files, ids) => {
    const { services, questions } = analyze(snapshotOf(files), languages);
    expect(services.map(({ kind, ports }) => [kind, ports])).toEqual([['worker', []]]);
    expect(questions.map(({ id }) => id)).toEqual(ids);
  },
);

import { expect, test } from '@jest/globals';
import { expressions } from '../../../src/adapters/cel/expressions.ts';

const compile = expressions();
const object = {
  spec: {
    replicas: 3n,
    containers: [
      { name: 'a', image: 'registry.example/a:1' },
      { name: 'b', image: 'b' },
    ],
  },
  metadata: { name: 'demo', labels: { 'app.kubernetes.io/name': 'demo' } },
};

function value(text: string): unknown {
  const compiled = compile(text);
  if (!compiled.ok) return `does not compile: ${compiled.error.what}`;
  const made = compiled.value({ object, params: null, variables: {} });
  return made.ok ? made.value : `fails: ${made.error.what}`;
}

test.each([
  'object.spec.replicas <= 5',
  'object.spec.?missing.orValue(1) == 1',
  "object.spec.containers.all(c, c.image.matches('^[a-z./:0-9]+$'))",
  "!object.metadata.name.matches('x{2}')",
  "matches('aab', 'a+b')",
  "'matches(' == 'matches('",
  "'abc'.charAt(1) == 'b'",
  "'a-b-c'.replace('-', '') == 'abc' && 'a-b-c'.replace('-', '', 1) == 'ab-c'",
  "'%s is %d and %.2f, %x'.format(['a', 3, 1.5, 255]) == 'a is 3 and 1.50, ff'",
  "'%s'.format([['a', 'b']]) == '[a, b]'",
  "'abc'.find('b.') == 'bc' && 'abab'.findAll('a.').size() == 2 && 'abab'.findAll('a.', 1).size() == 1",
  "cidr('192.168.1.5/24').masked() == cidr('192.168.1.0/24') && cidr('10.0.0.0/8') != cidr('10.0.0.0/9')",
  'has(object.spec.containers[0].image) && !has(object.spec.containers[1].resources) && has(object.metadata)',
  "!has(object.spec.containers.filter(c, c.name == 'a')[0].x) && has({'a': null}.a) && !has(object.?none.a)",
  'object.spec.?none == optional.none() && object.spec.?replicas == optional.of(3) && optional.of([1]) == optional.of([1])',
  "object.spec.containers.all(c, c.?securityContext.?privileged != optional.of(true)) && 'has(a)' != 'hasField(a)'",
  '[1, ?object.spec.?missing, ?object.spec.?replicas, 2] == [1, 3, 2]',
  "{?'a': object.spec.?missing, ?'b': object.?spec.?replicas, 'c': true ? 1 : 2} == {'b': 3, 'c': 1}",
  '[?object.?spec.?containers].size() == 1 && [?object.?none.?containers[0]] == []',
  "object.spec[?'replicas'].orValue(0) == 3 && {'a': [?optional.of('x')]}.a == ['x']",
  "[?optional.of([?optional.none(), 1])] == [[1]] && ['[?', '// ?'].size() == 2 // [?",
  '(object.spec.containers + [?object.spec.?ephemeralContainers]).all(c, 3 in [?object.spec.?replicas])',
  "optional.ofNonZeroValue('').orValue('d') == 'd' && optional.ofNonZeroValue([1]).hasValue()",
  '[1, 2, 3].sum() == 6 && [3, 1, 2].max() == 3 && [3, 1, 2].min() == 1',
  '[1, 2, 3].isSorted() && ![2, 1].isSorted() && [].isSorted()',
  "['a', 'b', 'a'].indexOf('a') == 0 && ['a', 'b', 'a'].lastIndexOf('a') == 2",
  "object.spec.containers.sortBy(c, c.image).map(c, c.name) == ['b', 'a'] && [].sortBy(x, x) == [] && [2, 1].sort() == [1, 2]",
  'lists.range(3) == [0, 1, 2] && lists.range(0) == []',
  'sets.contains([1, 2], [2]) && sets.intersects([1], [1, 2]) && sets.equivalent([1, 2], [2, 1, 1])',
  "quantity('1Gi').isGreaterThan(quantity('1000Mi')) && quantity('500m').isLessThan(quantity('1'))",
  "quantity('1Gi').compareTo(quantity('1024Mi')) == 0 && quantity('1Gi') == quantity('1024Mi')",
  "isQuantity('100Mi') && !isQuantity('100 Mi') && quantity('2').add(1).sub(quantity('500m')).asApproximateFloat() == 2.5",
  "quantity('5').isInteger() && quantity('5').asInteger() == 5 && quantity('-5').sign() == -1",
  "isIP('10.0.0.1') && !isIP('10.0.0.01') && isIP('2001:db8::1') && !isIP('1::2::3') && !isIP('::1%eth0')",
  "ip('10.0.0.1').family() == 4 && ip('::1').isLoopback() && ip('169.254.0.1').isLinkLocalUnicast()",
  "ip.isCanonical('10.0.0.1') && ip.isCanonical('2001:db8::1') && !ip.isCanonical('2001:DB8::0:1')",
  "int(timestamp('1970-01-01T00:01:00Z')) == 60 && timestamp(60) == timestamp('1970-01-01T00:01:00Z')",
  "string(timestamp('2026-01-02T03:04:05Z')) == '2026-01-02T03:04:05Z' && string(duration('1h')) == '3600s'",
  "'%s'.format([timestamp('2026-01-02T03:04:05.5Z')]) == '2026-01-02T03:04:05.5Z'",
  "'%e'.format([1500.0]) == '1.500000e+03'",
  "ip('8.8.8.8').isGlobalUnicast() && !ip('224.0.0.1').isGlobalUnicast() && ip('0.0.0.0').isUnspecified()",
  "cidr('10.0.0.0/8').containsIP('10.2.3.4') && cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16')",
  "!cidr('10.1.0.0/16').containsCIDR(cidr('10.0.0.0/8')) && cidr('10.1.2.3/8').prefixLength() == 8",
  "string(cidr('10.1.2.3/8').masked()) == '10.0.0.0/8' && string(ip('2001:db8:0:0:1::1')) == '2001:db8::1:0:0:1'",
  "isCIDR('::/0') && !isCIDR('10.0.0.0/33') && !isCIDR('10.0.0.0')",
  "url('https://example.com:8443/a/b?x=1&x=2').getHost() == 'example.com:8443'",
  "url('https://example.com:8443/a').getPort() == '8443' && url('https://[::1]:80/').getHostname() == '::1'",
  "url('https://example.com/a%20b?x=1&x=2').getQuery()['x'].size() == 2 && url('https://example.com').getEscapedPath() == ''",
  "url('/path/to').getScheme() == '' && !isURL('example.com') && isURL('https://example.com')",
  "semver('1.2.3').isLessThan(semver('1.10.0')) && semver('1.0.0-rc.1').isLessThan(semver('1.0.0'))",
  "isSemver('1.2.3') && !isSemver('v1.2') && isSemver('v1.2', true) && semver('v01.2', true).minor() == 2",
  "!format.dns1123Label().validate('a-b').hasValue() && format.dns1123Label().validate('A_b').hasValue()",
  "!format.named('qualifiedName').value().validate('example.com/a').hasValue() && !format.named('x').hasValue()",
])('%s', (text) => {
  expect(value(text)).toBe(true);
});

test.each([
  ['object.spec.missing == 1', 'fails: No such key: missing'],
  ['lists.range(100000)', 'fails: a range is no longer than 1000'],
  ['has(object.none.missing)', 'fails: No such key: none'],
  ['has(object)', 'does not compile: has() asks for a field: has(object.field)'],
  ['[?object.spec.replicas]', 'fails: what stands behind `?` is an optional value'],
  ["quantity('x')", 'fails: "x" is no quantity'],
  ['object.spec.replicas <', 'does not compile: Unexpected token: EOF'],
  ["'a'.matches('(')", 'fails: error parsing regexp: missing closing ): `(`'],
])('%s says why', (text, expected) => {
  expect(value(text)).toBe(expected);
});

test.each([
  'object.a.all(a, object.a.all(b, object.a.all(c, object.a.all(d, object.a.all(e, true)))))',
  `[object.spec.containers]${'.map(a, a + a)'.repeat(30)}.size() > 0`,
  `${'['.repeat(200)}1${']'.repeat(200)} == 1`,
  `${'1 + '.repeat(20_000)}1 == 1`,
])('an expression that could take forever is not begun (%#)', (text) => {
  expect(value(text)).toMatch(/^does not compile: /u);
});

test('a regular expression of a stranger takes no longer than its text', () => {
  expect(value(`'${'a'.repeat(5000)}!'.matches('^(a+)+$')`)).toBe(false);
});

import { matter, piece, type Told } from '../sentence.ts';

const label = '[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?';
const name = String.raw`[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?`;
const word = String.raw`(?!(?:and|in|of|the|for|under|is|are|from|at|with|which|that|called|named|both|respectively)(?![\w-]))[A-Za-z_][\w-]{0,60}`;
const kind = '(?:postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|database|db)';

/** Where a database is and by which keys of a Secret one logs in to it: `secret pg-creds has username and password for Postgres at pg.acme.lan`. */
export const databaseLogin = matter(
  String.raw`secret[^]{0,300}(?:password|pass(?!\w))|(?:password|credential|login)[^]{0,300}secret`,
  [
    String.raw`(?<address>(?![\w.-]{1,80}\.(?:js|ts|py|rb|go|sql|json|ya?ml|sh|env)(?!\w))(?:${label}\.){1,6}[a-z][a-z0-9-]{0,40}(?::\d{2,5})?(?![\w./:@-]*\w))`,
    String.raw`(?<secret>(?<=(?<![\w-])secret(?:\s(?:called|named))?[\s:]{1,2}["'\x60]?)(?!(?:called|named|under|with|keys?|holds|has|that|which|for|in|and|at|as|contains)(?![\w-]))${name}(?![\w-])|(?<=["'\x60])${name}(?=["'\x60]\ssecret(?!\w)))`,
    String.raw`(?<keys>keys?:?\s["'\x60]?${word}["'\x60]?(?:,?\sand\s|\s?[,/+&]\s?)["'\x60]?${word}["'\x60]?(?![\w-]))`,
    String.raw`(?<keys>(?<=(?:has|holds|contains|[(])\s?)["'\x60]?${word}["'\x60]?(?:\sand\s|\s?[/+&]\s?)["'\x60]?(?:pass\w{0,8}|pw|pwd)["'\x60]?(?![\w-]))`,
    String.raw`(?<key>(?<=(?<![\w-])under\s(?:the\skey\s)?["'\x60]?)${word}(?![\w-]))`,
    String.raw`(?<called>(?<=(?<![\w-])(?:database|db)\s(?:(?:is\s)?(?:called|named)|name(?:\sis)?|is)[\s:=]{1,2}["'\x60]?)${word}(?![\w.-])|(?<=[,;]\s(?:the\s)?(?:database|db)\s)(?!(?:is|name|named|called|has|credentials|login|password|user)(?![\w-]))${word}(?![\w.-]))`,
    piece(
      'both',
      '(?:(?:database|db|postgres|login) )?(?:credentials|creds|login(?: data)?|user ?(?:name)? and (?:the )?password|login and password|access data)',
    ),
    piece('user', '(?:(?:database|db) )?(?:user ?names?|users?)'),
    piece('password', '(?:(?:database|db) )?passwords?'),
    piece('kind', kind),
    piece('secret_', '(?:kubernetes |k8s |existing )*secrets?'),
    piece('key_', 'keys?|under'),
    piece(
      'there',
      'stored|lives?|sits?|comes?|kept|held|found|find|reads?|taken?|takes?|exists?|existing|there|called|named|holds?|contains?|provided|use|uses|using|inside|located|available|server|host|hostname|address|reachable|runs?|running|name|from|our|logs?|log|data',
    ),
  ],
  login,
);

function login(told: Told): string | undefined {
  const [secret, address] = [told.one('secret'), told.one('address')];
  const keys = keysIn(told);
  const isAbout = told.hasOneOf('kind', 'both') || told.all('user').some((said) => /^d/iu.test(said));
  if (secret === undefined || keys === undefined || !isAbout || told.hasOneOf('place', 'who'))
    return undefined;
  // Without a place the address as a whole is kept elsewhere.
  if (address === undefined || told.all('called').length > 1) return undefined;
  const called = told.one('called');
  const named = called === undefined ? '' : `the database is called ${called}, `;
  return `${kindOf(told)} is at ${address}, ${named}the database credentials are in the secret ${secret} (keys ${keys.join(' and ')})`;
}

function kindOf(told: Told): string {
  return told.all('kind').find((said) => !/^(?:database|db)$/iu.test(said)) ?? 'the database';
}

/** User first: as they are listed, or each under a key of its own. */
function keysIn(told: Told): readonly string[] | undefined {
  const [listed, ...more] = told.all('keys');
  if (more.length > 0 || (listed !== undefined && told.has('key'))) return undefined;
  if (listed === undefined) return eachOwn(told);
  return inOrder(listed.replace(/^keys?:?\s/iu, '').split(/,?\sand\s|\s?[,/+&]\s?/u));
}

function eachOwn(told: Told): readonly string[] | undefined {
  const each = told.marked(['key'], ['user', 'password']);
  const own = ['user', 'password'].flatMap((mark) => each.filter((one) => one.mark === mark).slice(0, 1));
  return own.length === 2 && each.length === 2 ? own.map(({ said }) => said) : undefined;
}

function inOrder(keys: readonly string[]): readonly string[] {
  const plain = keys.map((key) => key.replaceAll(/["'`]/gu, ''));
  return /^pass|^pwd?$/iu.test(plain[0] ?? '') ? plain.toReversed() : plain;
}

/** What holds where a program is built for Linux and nobody asks for more. */
const given = /^(?:linux|unix|amd64|gc|cgo|go1\.\d{1,3})$/u;

/** Whether the constraints at the head of a file keep it out of such a program. */
export function isLeftOut(head: string): boolean {
  const line = /^\/\/go:build[ \t]+([^\n]{1,300})$/mu.exec(head)?.[1];
  if (line !== undefined) return !holds(line);
  const older = [...head.matchAll(/^\/\/[ \t]?\+build[ \t]+([^\n]{1,300})$/gmu)].map(([, said = '']) => said);
  return !older.every((said) => holds(said.trim().replaceAll(/\s+/gu, ' || ').replaceAll(',', ' && ')));
}

/** `linux && !(cgo || wasm)`: what stands in brackets first, then what is denied, joined, chosen. */
function holds(expression: string): boolean {
  let said = expression;
  for (let inner = innermost.exec(said); inner !== null; inner = innermost.exec(said))
    said = said.replace(inner[0], ` ${isChosen(inner[1] ?? '') ? 'linux' : 'none'} `);
  return isChosen(said);
}

const innermost = /\(([^()]{0,300})\)/u;

function isChosen(expression: string): boolean {
  return expression.split('||').some((joined) => joined.split('&&').every((one) => isTrue(one.trim())));
}

function isTrue(term: string): boolean {
  return term.startsWith('!') ? !isTrue(term.slice(1).trim()) : given.test(term);
}

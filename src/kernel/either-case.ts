/** The same pattern for capitals too, as a part of one that tells capitals apart. */
export function eitherCase(source: string): string {
  return source.replaceAll(/\\.|\[[^\]]*\]|\{[^}]*\}|\(\?<?[=!:]|[a-z]/gu, (part) =>
    /^[a-z]$/u.test(part) ? `[${part}${part.toUpperCase()}]` : part,
  );
}

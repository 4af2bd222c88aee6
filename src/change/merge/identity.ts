export type Identity = { readonly kind: string; readonly name: string };

/** What a file gives a cluster, by its lines: templates of a chart are no YAML, and say it in the same way. */
export function identitiesIn(text: string): readonly Identity[] {
  return text.split(/^---[ \t]*$/mu).flatMap((document) => {
    const kind = /^kind: (\w{1,80})[ \t]*$/mu.exec(document)?.[1];
    const metadata = document.slice(document.search(/^metadata:/mu));
    const name = /^ {2}name: ["']?([\w.-]{1,253})["']?[ \t]*$/mu.exec(metadata)?.[1];
    return kind === undefined || name === undefined ? [] : [{ kind, name }];
  });
}

/** Rules that kube-linter runs by default make up the profile `kube-linter`. */
export const kubeLinterDefault = ['kube-linter'] as const;

export function kubeLinterDocs(check: string): string {
  return `https://docs.kubelinter.io/#/generated/checks?id=${check}`;
}

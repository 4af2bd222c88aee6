/** Where the repositories of an API have their addresses: without `api.` before it, or `/api/v3` behind. */
export function hostOf(apiUrl: string | undefined): string {
  return apiUrl === undefined ? 'github.com' : new URL(apiUrl).host.replace(/^api\./u, '');
}

import { ok } from './reply.ts';
import type { Call, Reply } from './operation.ts';

export type Page<Row> = { readonly rows: readonly Row[]; readonly link: string | undefined };

/** One page of a list with GitHub's Link header; only its rows are presented. */
export function paged<Row>(call: Call, rows: readonly Row[], present: (row: Row) => unknown): Reply {
  const page = pageOf(call, rows);
  return { ...ok(page.rows.map(present)), headers: linkHeader(page) };
}

/** The same for answers such as `{ total_count, check_runs }`. */
export function pagedIn<Row>(call: Call, name: string, list: Listing<Row>): Reply {
  const page = pageOf(call, list.rows);
  const body = { total_count: list.rows.length, [name]: page.rows.map(list.present) };
  return { ...ok(body), headers: linkHeader(page) };
}

export type Listing<Row> = { readonly rows: readonly Row[]; readonly present: (row: Row) => unknown };

export function linkHeader({ link }: Pick<Page<unknown>, 'link'>): Readonly<Record<string, string>> {
  return link === undefined ? {} : { link };
}

export function pageOf<Row>(call: Call, rows: readonly Row[]): Page<Row> {
  const size = perPage(call.url);
  const page = Math.max(1, whole(call.url.searchParams.get('page'), 1));
  const last = Math.max(1, Math.ceil(rows.length / size));
  const links = [
    ...(page > 1 ? [link(call, page - 1, 'prev')] : []),
    ...(page < last ? [link(call, page + 1, 'next'), link(call, last, 'last')] : []),
    ...(page > 1 ? [link(call, 1, 'first')] : []),
  ];
  return {
    rows: rows.slice((page - 1) * size, page * size),
    link: links.length === 0 ? undefined : links.join(', '),
  };
}

export function perPage(url: URL): number {
  return Math.min(100, Math.max(1, whole(url.searchParams.get('per_page'), 30)));
}

function link(call: Call, page: number, rel: string): string {
  const target = new URL(call.url);
  target.searchParams.set('page', String(page));
  return `<${target.href}>; rel="${rel}"`;
}

function whole(text: string | null, fallback: number): number {
  return text !== null && /^\d{1,9}$/u.test(text) ? Number(text) : fallback;
}

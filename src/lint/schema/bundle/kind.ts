export type Kind = { readonly apiVersion: string; readonly kind: string; readonly model: string };

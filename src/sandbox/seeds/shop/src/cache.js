import { createClient } from 'redis';

export async function connectCache(url) {
  const client = createClient({ url });
  await client.connect();
  return client;
}

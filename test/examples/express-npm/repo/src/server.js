import express from 'express';
import { database } from './database.js';
import { cache } from './cache.js';

const app = express();
const port = Number(process.env.PORT || 3000);

app.get('/healthz', (request, response) => response.send('ok'));
app.get('/readyz', async (request, response) => {
  await database.query('select 1');
  response.send('ok');
});
app.get('/products', async (request, response) => {
  const cached = await cache.get('products');
  response.json(cached ?? (await database.query('select * from products')).rows);
});

app.listen(port, () => console.log(`listening on ${port}`));

import Koa from 'koa';
import mysql from 'mysql2/promise';
import { greet } from '@platform/shared';

const app = new Koa();
const pool = mysql.createPool(process.env.DATABASE_URL!);
app.use(async (context) => {
  if (context.path === '/healthz') context.body = 'ok';
  else context.body = greet((await pool.query('select 1')).toString());
});
app.listen(4000);

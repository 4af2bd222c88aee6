export const config = {
  port: Number(process.env.PORT ?? 4000),
  mongoUrl: process.env.MONGO_URL ?? 'mongodb://localhost:27017/todos',
  jwtSecret: process.env.JWT_SECRET,
};

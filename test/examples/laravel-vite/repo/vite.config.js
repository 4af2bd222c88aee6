import laravel from 'laravel-vite-plugin';
export default { plugins: [laravel({ input: ['resources/js/app.js'] })] };

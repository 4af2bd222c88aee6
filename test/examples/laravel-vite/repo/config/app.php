<?php

return [
    'name' => env('APP_NAME', 'Laravel'),
    'key' => env('APP_KEY'),
    'url' => env('APP_URL', 'http://localhost'),
];

<?php

return [
    'key' => env('PAYMENT_API_KEY'),
    'currency' => env('PAYMENT_CURRENCY', 'EUR'),
];

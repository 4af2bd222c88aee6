use Mojolicious::Lite -signatures;
use Mojo::Pg;

my $pg = Mojo::Pg->new($ENV{DATABASE_URL});

get '/health' => sub ($c) { $c->render(text => 'ok') };

app->start;

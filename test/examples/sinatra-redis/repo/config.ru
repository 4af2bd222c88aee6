require "./app"
run Votes

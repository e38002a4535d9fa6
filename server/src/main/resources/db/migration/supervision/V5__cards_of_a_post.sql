create index cards_of_a_post on supervision.card (county, post);

create index ratings_of_an_incident on residents.rating (county, incident);

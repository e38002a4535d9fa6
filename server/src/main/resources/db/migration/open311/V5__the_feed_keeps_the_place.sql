-- One place for every reader's cursor. It was written before epochs were counted: it belongs to the first.
insert into feed.cursor (county, reader, epoch, xid, seq)
select county, 'open311.connector', 1, xid, seq from open311.read_until;
drop table open311.read_until;

alter table mediation.party add column joined_for uuid;
alter table mediation.party add column left_at timestamptz;
comment on column mediation.party.joined_for is 'Whose heir they became a party as';
comment on column mediation.party.left_at is 'They became one by mistake; what they said and did stays';

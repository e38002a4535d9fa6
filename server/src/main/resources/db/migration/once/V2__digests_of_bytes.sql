-- A digest is of the bytes that were sent. Those of before were not: a sender who tries again after the update is not
-- refused, whatever is sent.
update once.request set digest = '';
comment on column once.request.digest is 'SHA-256 of the bytes sent; empty in rows of before: any content';

-- Keys under which residents answered named their codes; they name the report now. Whoever sends such an answer again
-- after the update is answered by how the matter stands.
delete from once.request where request_key ~ '^[0-9A-Z]{12}/(confirmation|objection|rating) ';

-- Who calls again without their code is found by their number.
create index reports_by_phone on intake.report (county, phone_index) where phone_index is not null;

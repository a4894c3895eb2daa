-- Figures and the lists behind them ask by place and period. Codes nest, so a town or community is
-- read through its county; the two period columns are joined by a bitmap of both indexes.
create index whistle_county_newest on whistle (county_code, blown_at desc, id desc);
create index whistle_county_due on whistle (county_code, handle_due_at);
create index whistle_county_closed on whistle (county_code, closed_at) where closed_at is not null;

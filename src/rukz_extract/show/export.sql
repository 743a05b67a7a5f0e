-- The tables of `rukz export`, from the view `lines` that reads an output of `rukz extract --layout articles`.

CREATE TABLE articles AS
SELECT doc_id, source, title, published, text_sha256, schema_version FROM lines;

CREATE TABLE officials AS
SELECT doc_id, o.id, o.name.full AS name, o.name.first, o.name.middle, o.name.last, o.country, o.rule
FROM (SELECT doc_id, unnest(officials) AS o FROM lines);

CREATE TABLE posts AS
SELECT doc_id, official_id, p.title, p.organization, p.jurisdiction, p.status, p.rule
FROM (
    SELECT doc_id, o.id AS official_id, unnest(o.posts) AS p
    FROM (SELECT doc_id, unnest(officials) AS o FROM lines)
);

CREATE TABLE regions AS
SELECT doc_id, r.id, r.name, r.level, r.code, r.subdivision, r.country, r.rule
FROM (SELECT doc_id, unnest(regions) AS r FROM lines);

CREATE TABLE zones AS
SELECT doc_id, z.id, z.name, z.kind, z.profile, array_to_string(z.regions, '|') AS regions, z.place, z.status, z.rule
FROM (SELECT doc_id, unnest(zones) AS z FROM lines);

CREATE TABLE money AS
SELECT doc_id, m.id, m.amount, m.amount_max, m.currency, m.qualifier, m.per, m.rule
FROM (SELECT doc_id, unnest(money) AS m FROM lines);

CREATE TABLE dates AS
SELECT doc_id, d.id, d.value, d.grain, d.modifier, d.start, d."end", d.rule
FROM (SELECT doc_id, unnest(dates) AS d FROM lines);

CREATE TABLE mentions AS
SELECT doc_id, "type", id, x.start, x."end", x.text
FROM (
    SELECT doc_id, 'official' AS "type", r.id, unnest(r.mentions) AS x FROM (SELECT doc_id, unnest(officials) AS r FROM lines)
    UNION ALL
    SELECT doc_id, 'post', id, unnest(p.mentions)
    FROM (SELECT doc_id, r.id, unnest(r.posts) AS p FROM (SELECT doc_id, unnest(officials) AS r FROM lines))
    UNION ALL
    SELECT doc_id, 'region', r.id, unnest(r.mentions) FROM (SELECT doc_id, unnest(regions) AS r FROM lines)
    UNION ALL
    SELECT doc_id, 'zone', r.id, unnest(r.mentions) FROM (SELECT doc_id, unnest(zones) AS r FROM lines)
    UNION ALL
    SELECT doc_id, 'money', r.id, r.mention FROM (SELECT doc_id, unnest(money) AS r FROM lines)
    UNION ALL
    SELECT doc_id, 'date', r.id, r.mention FROM (SELECT doc_id, unnest(dates) AS r FROM lines)
)
ORDER BY doc_id, x.start;

from ingest.cleaning.repair_log import RepairLog


def test_repairs_are_summed_by_rule_and_none_leaves_no_entry() -> None:
    log = RepairLog()

    log.add("ligaturer")
    log.add("ligaturer", 2)
    log.add("styretegn", 0)

    assert log.counts == {"ligaturer": 3}

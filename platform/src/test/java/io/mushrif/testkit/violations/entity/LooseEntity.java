package io.mushrif.testkit.violations.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class LooseEntity {
    @Id public UUID id;
}
